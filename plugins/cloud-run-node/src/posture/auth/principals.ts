import { ConfigValue } from 'backstage-cloud-run-terraform';
import { ResourceGraph } from '../../resources/resourceGraph';

/** How an expression is written inside a text. */
export function interpolated(value: ConfigValue): string | undefined {
  switch (value.kind) {
    case 'reference':
      return `\${${[value.address, ...value.attribute].join('.')}}`;
    case 'unknown':
      return `\${${value.reason.what}}`;
    default:
      return undefined;
  }
}

/** A text as far as it is known: what is not keeps the expression that it is written as. */
export function writtenText(
  graph: ResourceGraph,
  value: ConfigValue,
): string | undefined {
  if (value.kind !== 'template') {
    return graph.texts.of(value) ?? interpolated(value);
  }
  const texts = value.parts.map(part =>
    typeof part === 'string'
      ? part
      : graph.texts.of(part) ?? interpolated(part),
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** Whether a member stands for anybody, or for anybody with a Google account. */
export function isEverybody(member: string): boolean {
  return member === 'allUsers' || member === 'allAuthenticatedUsers';
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
    ? writtenText(graph, value)
    : undefined;
}
