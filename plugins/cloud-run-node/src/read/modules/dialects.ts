import { ConfigurationReader, Dialect } from 'backstage-cloud-run-terraform';
import { RepositoryTree } from './repositoryTree';

/** More modules than these are not looked at for files of OpenTofu; they then count as having some. */
const MOST_MODULES = 500;

const OPEN_TOFU = 'OpenTofu';

/** What the environment of a root module is called where OpenTofu reads it in a way of its own. */
export function environmentFor(
  { dialect, isOneOfTwo }: Tool,
  environment: string | undefined,
): string | undefined {
  if (dialect === 'terraform' || !isOneOfTwo) {
    return environment;
  }
  return environment === undefined
    ? OPEN_TOFU
    : `${environment} (${OPEN_TOFU})`;
}

/** The environment that Terraform reads too, where one is called so; undefined for others. */
export function environmentBeside(
  environment: string | undefined,
): { environment: string | undefined } | undefined {
  if (environment === OPEN_TOFU) {
    return { environment: undefined };
  }
  const end = ` (${OPEN_TOFU})`;
  return environment?.endsWith(end)
    ? { environment: environment.slice(0, -end.length) }
    : undefined;
}

/** What reads a root module, and whether another tool reads it in another way. */
export interface Tool {
  dialect: Dialect;
  isOneOfTwo: boolean;
}

const TERRAFORM: Tool = { dialect: 'terraform', isOneOfTwo: false };

/** Which root modules OpenTofu reads in a way of its own. */
export class Dialects {
  constructor(
    private readonly reader: ConfigurationReader,
    private readonly tree: RepositoryTree,
  ) {}

  /**
   * Whose readings of a root module differ: Terraform's alone where neither it nor a module it reaches holds files of
   * OpenTofu, otherwise those of both, for nobody knows which is run.
   */
  async of(directory: string): Promise<readonly Tool[]> {
    if (!(await this.reachesOpenTofu(directory))) {
      return [TERRAFORM];
    }
    return this.tree.isModule(directory, 'terraform')
      ? [
          { dialect: 'terraform', isOneOfTwo: true },
          { dialect: 'opentofu', isOneOfTwo: true },
        ]
      : [{ dialect: 'opentofu', isOneOfTwo: false }];
  }

  private async reachesOpenTofu(directory: string): Promise<boolean> {
    if (!this.tree.holdsOpenTofu()) {
      return false;
    }
    const reached = new Set([directory]);
    for (const at of reached) {
      if (this.tree.holdsOpenTofu(at) || reached.size > MOST_MODULES) {
        return true;
      }
      const { moduleCalls } = await this.reader.module(at);
      moduleCalls.forEach(({ directory: called }) => {
        if (called !== undefined) {
          reached.add(called);
        }
      });
    }
    return false;
  }
}
