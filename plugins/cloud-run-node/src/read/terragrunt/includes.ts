import { ConfigValue, Origin } from 'backstage-cloud-run-terraform';
import { BodyNode, Expression } from 'backstage-cloud-run-terraform/syntax';
import { repositoryPath } from './machinePaths';
import { blocksNamed, expressionIn, labelOf } from './terragruntBody';
import { FilePlace } from './surroundings';

/** How what a file says is put together with what it includes. */
export type MergeStrategy = 'no_merge' | 'shallow' | 'deep' | 'unclear';

const STRATEGIES: Record<string, MergeStrategy> = {
  no_merge: 'no_merge',
  shallow: 'shallow',
  deep: 'deep',
};

function strategyOf(written: ConfigValue): MergeStrategy {
  const name = written.kind === 'string' ? written.value : '';
  return Object.hasOwn(STRATEGIES, name) ? STRATEGIES[name] : 'unclear';
}

/** A file that another one includes. */
export interface Include<File> {
  label: string;
  strategy: MergeStrategy;
  /** Undefined where it cannot be told which, or there is none. */
  file?: File;
  origin: Origin;
}

/** A file that may include others. */
interface IncludingFile<File> {
  readonly path: string;
  readonly body: BodyNode;
  readonly place: FilePlace;
  value(expression: Expression): ConfigValue;
  other(path: string, place: Omit<FilePlace, 'depth'>): File | undefined;
}

/** The files that a file includes, in the order in which they are written. */
export function includesOf<File>(
  including: IncludingFile<File>,
): Include<File>[] {
  const { body, path: at, place } = including;
  return blocksNamed(body, 'include').map(block => {
    const written = expressionIn(block, 'path');
    const path = written && including.value(written);
    const target =
      path?.kind === 'string'
        ? repositoryPath(path.value, place.directory)
        : undefined;
    const merging = expressionIn(block, 'merge_strategy');
    return {
      label: labelOf(block),
      strategy: merging ? strategyOf(including.value(merging)) : 'shallow',
      file:
        target === undefined
          ? undefined
          : including.other(target, {
              directory: place.directory,
              original: place.original,
            }),
      origin: { path: at, line: block.line },
    };
  });
}
