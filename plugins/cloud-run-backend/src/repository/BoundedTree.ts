import { DEFAULT_READ_LIMITS } from 'backstage-cloud-run-terraform';
import { RepositoryLimit } from 'backstage-plugin-cloud-run-common';

/** Of the files that are left, so many are known by name; a repository with more is not read. */
const MOST_LEFT = 2_000;

/** A path is no longer than file systems have them. */
const MOST_CHARACTERS = 4_096;

/** What readers of Terraform and manifests may ask for. */
const OF_INTEREST =
  /\.(tf|tf\.json|tfvars|tfvars\.json|ya?ml|json|tftpl|tpl)$/i;

/** Takes so much of a repository's tree as is worth reading and within bounds, and tells what it left. */
export class BoundedTree {
  readonly limitsReached: RepositoryLimit[] = [];
  /** The files that would have been worth reading. */
  readonly left = new Map<string, string>();
  /** Whether so much was left that it is not known what. */
  isTooLarge = false;
  #files = 0;
  #bytes = 0;

  /** Whether a file is taken. To be asked once for each file. */
  takes(path: string, bytes: number): boolean {
    if (!OF_INTEREST.test(path) || path.length > MOST_CHARACTERS) {
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
  #leave(limit: string, at: string): false {
    if (!this.limitsReached.some(hit => hit.limit === limit)) {
      this.limitsReached.push({ limit, at });
    }
    if (this.left.size < MOST_LEFT) {
      this.left.set(at, `It was left out, because of the bound ${limit}`);
    } else {
      this.isTooLarge = true;
    }
    return false;
  }
}
