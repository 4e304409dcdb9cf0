import { posix } from 'path';
import {
  ConfigValue,
  Origin,
  PlacedFile,
  stringValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { Expression } from 'backstage-cloud-run-terraform/syntax';
import { CalledSource, GivenProvider, providerFile } from '../modules';
import { Each, StackBlock, StackFiles } from './stackFile';

/** What a component, or a stack inside a stack, calls. */
export interface Component {
  name: string;
  /** Its key where it is repeated. */
  key?: string;
  /** Whether it is not known how many there are of it. */
  isUnclear: boolean;
  source: CalledSource;
  values: ReadonlyMap<string, ConfigValue>;
  setElsewhere: boolean;
  files: readonly PlacedFile[];
  origin: Origin;
}

/** What is said of where a provider's resources are. */
const PLACES = ['project', 'region'];

/** The instances of a block, with what `each` is; unclear where it is not known how many there are. */
function instancesOf(
  files: StackFiles,
  declared: StackBlock,
): { each?: Each; key?: string; isUnclear: boolean }[] {
  const repeated = files.valueIn(declared, 'for_each');
  if (!repeated) {
    return [{ isUnclear: false }];
  }
  const { origin } = repeated;
  if (repeated.kind === 'object') {
    return [...repeated.entries].map(([key, value]) => ({
      each: { key: stringValue(key, origin), value },
      key,
      isUnclear: false,
    }));
  }
  const keys =
    repeated.kind === 'list'
      ? repeated.items.flatMap(item => (item.kind === 'string' ? [item] : []))
      : [];
  if (repeated.kind === 'list' && keys.length === repeated.items.length) {
    return keys.map(item => ({
      each: { key: item, value: item },
      key: item.value,
      isUnclear: false,
    }));
  }
  const unknown = unknownValue('each', origin);
  return [{ each: { key: unknown, value: unknown }, isUnclear: true }];
}

function sourceOf(
  files: StackFiles,
  declared: StackBlock,
  directory: string,
): CalledSource {
  const source = files.valueIn(declared, 'source');
  const version = files.valueIn(declared, 'version');
  if (source?.kind !== 'string') {
    return { kind: 'unclear' };
  }
  if (!/^\.{1,2}(\/|$)/.test(source.value)) {
    return {
      kind: 'elsewhere',
      source: source.value,
      ...(version?.kind === 'string' && { version: version.value }),
    };
  }
  const path = posix.join(directory, source.value).replace(/(?<=.)\/$/, '');
  return path === '..' || path.startsWith('../')
    ? { kind: 'unclear' }
    : { kind: 'folder', directory: path === '.' ? '' : path };
}

/** The type and name that `provider.google.main` refers to. */
function referredProvider(expression: Expression): string[] | undefined {
  if (
    expression.kind !== 'traversal' ||
    expression.target.kind !== 'variable' ||
    expression.target.name !== 'provider'
  ) {
    return undefined;
  }
  const names = expression.steps.map(step =>
    step.kind === 'attribute' ? step.name : '',
  );
  return names.length === 2 ? names : undefined;
}

/** The configurations of providers that a component is handed, with the values of their arguments. */
function handedProviders(
  files: StackFiles,
  { block }: StackBlock,
): { providers: GivenProvider[]; values: Map<string, ConfigValue> } {
  const written = block.body.attributes.get('providers')?.expression;
  const providers: GivenProvider[] = [];
  const values = new Map<string, ConfigValue>();
  for (const { key, value } of written?.kind === 'object'
    ? written.items
    : []) {
    const [type, label] = referredProvider(value) ?? [];
    const declared = files
      .ofType('provider')
      .find(
        ({ block: { labels, body } }) =>
          labels[0] === type &&
          labels[1] === label &&
          !body.attributes.has('for_each'),
      );
    const config = declared?.block.body.blocks.find(
      inner => inner.type === 'config',
    );
    const name = key.kind === 'variable' ? key.name : type;
    if (declared && config && name !== undefined) {
      const variables = new Map<string, string>();
      for (const place of PLACES) {
        const given = files.valueIn({ ...declared, block: config }, place);
        if (given) {
          const variable = `provider ${name} ${place}`;
          variables.set(place, variable);
          values.set(variable, given);
        }
      }
      const origin = { path: declared.path, line: declared.block.line };
      providers.push({ name, variables, origin });
    }
  }
  return { providers, values };
}

/** The components of a stack, or the stacks inside it, with what they are given. */
export function componentsOf(
  files: StackFiles,
  type: 'component' | 'stack',
  directory: string,
): Component[] {
  return files.ofType(type).flatMap(declared => {
    const { path, block } = declared;
    const handed = handedProviders(files, declared);
    return instancesOf(files, declared).map(({ each, key, isUnclear }) => {
      const inputs = files.valueIn(declared, 'inputs', each);
      const isKnown = !inputs || inputs.kind === 'object';
      return {
        name: block.labels[0] ?? '',
        ...(key === undefined ? {} : { key }),
        isUnclear,
        source: sourceOf(files, declared, directory),
        values: new Map([
          ...(inputs?.kind === 'object' ? inputs.entries : []),
          ...handed.values,
        ]),
        setElsewhere: !isKnown || block.body.incomplete,
        files:
          handed.providers.length > 0 ? [providerFile(handed.providers)] : [],
        origin: { path, line: block.line },
      };
    });
  });
}
