import { DEFAULT_READ_LIMITS, LimitHit } from 'backstage-cloud-run-terraform';

/** Folders inside folders; what lies deeper is not looked at. */
const MAX_DEPTH = 12;

/** What readers of Terraform and manifests may ask for. */
const OF_INTEREST =
  /\.(tf|tf\.json|tfvars|tfvars\.json|ya?ml|json|tftpl|tpl)$/i;

/** Takes so much of a repository's tree as is worth reading and within bounds, and tells what it left. */
export class BoundedTree {
  readonly limitsReached: LimitHit[] = [];
  #files = 0;
  #bytes = 0;

  /** Whether a file is taken. To be asked once for each file. */
  takes(path: string, bytes: number): boolean {
    if (!OF_INTEREST.test(path) || path.split('/').length > MAX_DEPTH) {
      return false;
    }
    const { files, fileBytes, totalBytes } = DEFAULT_READ_LIMITS;
    if (bytes > fileBytes) {
      return this.#leave('fileBytes', path);
    }
    if (this.#files >= files) {
      return this.#leave('files', path);
    }
    if (this.#bytes + bytes > totalBytes) {
      return this.#leave('totalBytes', path);
    }
    this.#files += 1;
    this.#bytes += bytes;
    return true;
  }

  /** Each bound is told once: what was left first stands for the rest. */
  #leave(limit: LimitHit['limit'], at: string): false {
    if (!this.limitsReached.some(hit => hit.limit === limit)) {
      this.limitsReached.push({ limit, at });
    }
    return false;
  }
}
