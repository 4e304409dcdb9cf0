import { DEFAULT_READ_LIMITS } from 'backstage-cloud-run-terraform';

/** Of the files that are left, so many are known by name. */
const MOST_LEFT = 2_000;

/** What readers of Terraform and manifests may ask for. */
const OF_INTEREST =
  /\.(tf|tf\.json|tfvars|tfvars\.json|ya?ml|json|tftpl|tpl)$/i;

/** What takes its share of the bounds before others. */
const CONFIGURATION = /\.(tf|tf\.json|tfvars|tfvars\.json)$/i;

/** Whether readers of Terraform and manifests may ask for a file. */
export function isOfInterest(path: string): boolean {
  return OF_INTEREST.test(path);
}

/** Whether a file is Terraform's. */
export function isConfiguration(path: string): boolean {
  return CONFIGURATION.test(path);
}

/**
 * Takes so much of a repository's tree as is worth reading and within bounds, and tells what it left.
 *
 * @public
 */
export class BoundedTree {
  /** The bounds that were reached: what was left first stands for the rest. */
  readonly limitsReached: { limit: string; at: string }[] = [];
  /** The files that would have been worth reading, with the reason why they are not; the first of them. */
  readonly left = new Map<string, string>();
  #files = 0;
  #bytes = 0;

  /** Whether a file is taken. To be asked once for each file, for what matters most first. */
  takes(path: string, bytes: number): boolean {
    if (!isOfInterest(path)) {
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

  #leave(limit: string, at: string): false {
    if (!this.limitsReached.some(hit => hit.limit === limit)) {
      this.limitsReached.push({ limit, at });
    }
    if (this.left.size < MOST_LEFT) {
      this.left.set(at, `It was left out, because of the bound ${limit}`);
    }
    return false;
  }
}
