import { ConfigValue, Origin } from 'backstage-cloud-run-terraform';
import { repositoryPath } from './machinePaths';
import { blocksNamed, expressionIn, labelOf } from './terragruntBody';
import { TerragruntFile } from './terragruntFile';

/** A unit or a stack that a stack is made of. */
export interface StackMember {
  kind: 'unit' | 'stack';
  name: string;
  /** The folder that Terragrunt makes for it. */
  directory: string;
  /** The folder of the repository that it is made of; undefined where that is elsewhere or cannot be told. */
  template?: string;
  /** Where it is made of something elsewhere. */
  source?: string;
  values?: ConfigValue;
  origin: Origin;
}

/** What a stack is made of. */
export function membersOf(file: TerragruntFile): StackMember[] {
  const { directory } = file.place;
  return (['unit', 'stack'] as const).flatMap(kind =>
    blocksNamed(file.body, kind).map(block => {
      const valueOf = (name: string) => {
        const expression = expressionIn(block, name);
        return expression && file.value(expression);
      };
      const textOf = (name: string) => {
        const value = valueOf(name);
        return value?.kind === 'string' ? value.value : undefined;
      };
      const source = textOf('source');
      const isBeside = valueOf('no_dot_terragrunt_stack')?.kind === 'bool';
      const name = labelOf(block);
      const path = `${isBeside ? '' : '.terragrunt-stack/'}${
        textOf('path') ?? name
      }`;
      const isPath = source !== undefined && /^[./]/.test(source);
      return {
        kind,
        name,
        directory: repositoryPath(path, directory) ?? `${directory}/${name}`,
        ...(isPath
          ? {
              template: repositoryPath(source.replace('//', '/'), directory),
            }
          : { source }),
        values: valueOf('values'),
        origin: { path: file.path, line: block.line },
      };
    }),
  );
}
