import { ConfigValue, ReferenceValue } from 'backstage-cloud-run-terraform';
import { ResourceGraph } from '../../resources/resourceGraph';
import { SERVICE_TYPES } from '../services';

function isServiceAddress({ target, attribute }: ReferenceValue): boolean {
  return (
    target.mode !== 'module' &&
    SERVICE_TYPES.includes(target.type) &&
    ['uri', 'urls', 'status'].includes(String(attribute[0]))
  );
}

/** The address of a service where a value refers to it; a text alone says nothing of the service it leads to. */
export function serviceAddress(
  value: ConfigValue | undefined,
): ConfigValue | undefined {
  switch (value?.kind) {
    case 'reference':
      return isServiceAddress(value) ? value : undefined;
    case 'template':
      return value.parts.find(
        (part): part is ReferenceValue =>
          typeof part !== 'string' &&
          part.kind === 'reference' &&
          isServiceAddress(part),
      );
    default:
      return undefined;
  }
}

/** The host of a value that is a whole address. */
export function hostOf(
  graph: ResourceGraph,
  value: ConfigValue | undefined,
): string | undefined {
  const text = value && graph.texts.of(value);
  return text === undefined
    ? undefined
    : /^https?:\/\/([^/:?#]+)/.exec(text)?.[1].toLowerCase();
}
