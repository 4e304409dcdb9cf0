import { Budget, FileContents } from '../evaluate';
import { Diagnostic, SyntaxFile } from '../syntax';
import { LimitHit } from './limits';
import { ModuleFolders } from './moduleFolders';
import { Problems } from './problems';
import { ReadBudget } from './readBudget';

/**
 * What files are evaluated with that are in Terraform's language, and none of its configuration.
 *
 * @public
 */
export interface Evaluation {
  readonly budget: Budget;
  /** The contents of files, by their paths from the root of the file access. */
  readonly files: FileContents;
  /** A file as a tree; undefined where there is none, or none that was read yet. */
  file(path: string): SyntaxFile | undefined;
}

/**
 * What came of evaluating files, and what stood in the way.
 *
 * @public
 */
export interface Evaluated<T> {
  result: T;
  diagnostics: readonly Diagnostic[];
  limitsReached: readonly LimitHit[];
}

/** Evaluates with what was read before, within the bounds of a reader. */
export class FileEvaluation implements Evaluation, Budget {
  depth = 0;

  constructor(
    readonly files: FileContents,
    private readonly folders: ModuleFolders,
    private readonly shared: ReadBudget,
    private readonly problems: Problems,
  ) {}

  get budget(): Budget {
    return this;
  }

  spend(amount: number): boolean {
    const reached = this.shared.spend(amount);
    if (reached) {
      this.problems.hit(reached, '');
    }
    return reached === undefined;
  }

  file(path: string): SyntaxFile | undefined {
    const text = this.files.text(path);
    return text === undefined
      ? undefined
      : this.folders.parsed(path, text, 'configuration');
  }
}
