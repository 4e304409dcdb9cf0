import { ConfigValue } from '../../terraform';
import { ResourceGraph } from '../graph/resourceGraph';

/** How an expression is written inside a text. */
function interpolated(value: ConfigValue): string | undefined {
  switch (value.kind) {
    case 'reference':
      return `\${${[value.address, ...value.attribute].join('.')}}`;
    case 'unknown':
      return 'what' in value.reason ? `\${${value.reason.what}}` : undefined;
    default:
      return undefined;
  }
}

function withInterpolations(
  graph: ResourceGraph,
  parts: readonly ConfigValue[],
): string | undefined {
  const texts = parts.map(part => graph.texts.of(part) ?? interpolated(part));
  return texts.includes(undefined) ? undefined : texts.join('');
}

/**
 * A principal as IAM writes it. One that is known to be a single account or group, but not which, keeps the expression
 * in its name, for it is not everybody. Undefined where it may be anybody.
 */
export function principalOf(
  graph: ResourceGraph,
  value: ConfigValue,
): string | undefined {
  const text = graph.texts.of(value);
  if (text !== undefined) {
    return text;
  }
  if (value.kind === 'reference') {
    return value.attribute[0] === 'member' && value.target.mode !== 'module'
      ? `serviceAccount:${interpolated(value)}`
      : undefined;
  }
  if (value.kind !== 'template') {
    return undefined;
  }
  const [first] = value.parts;
  return typeof first === 'string' && /^[a-zA-Z]+:/.test(first)
    ? withInterpolations(
        graph,
        value.parts.map(part =>
          typeof part === 'string'
            ? { kind: 'string', value: part, origin: value.origin }
            : part,
        ),
      )
    : undefined;
}
