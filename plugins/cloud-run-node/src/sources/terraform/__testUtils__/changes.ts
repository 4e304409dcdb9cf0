/** What names things, and where the list of them may be cut short by what is hidden. */
const NAMES = new Set(['name', 'service', 'evidence', 'callers', 'iapClients']);

/** What tells an item of a list from the others: a domain itself, a load balancer's name, whom a grant is for. */
function nameOf(item: unknown): unknown {
  const { name = item, member = name } = Object(item);
  return member;
}

/** An address, which stands for a name that is not known. */
const ADDRESS = /^(module|google_\w+)\./;

/** Whether the texts may be the same: one that is not known, or not whole, may be any. */
function mayBe(text: unknown, other: unknown): boolean {
  return (
    text === other ||
    (typeof text === 'string' && (text.includes('${') || ADDRESS.test(text)))
  );
}

/** A list of texts without the order they are in, which says nothing. */
function inOrder(value: Record<string, unknown>) {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
    ? Object([...value].sort())
    : value;
}

/** Where a value that is known is another than in truth. */
export function changes(
  value: unknown,
  truth: unknown,
  path: string,
): string[] {
  const [one, other] = [Object(value), Object(truth)];
  if (one.state === 'unknown') {
    return one.seen && other.state === 'known'
      ? strangers(one.seen.value, other.value, path)
      : [];
  }
  if (
    value === 'unknown' ||
    (typeof value === 'string' && value.includes('${'))
  ) {
    return [];
  }
  if (one !== value || other !== truth) {
    return value === truth ? [] : [`${path}: ${value}, not ${truth}`];
  }
  if (one.state === 'known' && other.state === 'unknown') {
    return [`${path}: ${JSON.stringify(one.value)}, not unknown`];
  }
  if (Array.isArray(value) && value.length !== other.length) {
    return [`${path}: ${value.length}, not ${other.length}`];
  }
  const [values, truths] = [inOrder(one), inOrder(other)];
  return [...new Set([...Object.keys(values), ...Object.keys(truths)])]
    .filter(key => !NAMES.has(key))
    .flatMap(key => changes(values[key], truths[key], `${path}.${key}`));
}

/** What was seen of a list that is not on it. */
function strangers(
  seen: readonly unknown[],
  all: readonly unknown[],
  path: string,
): string[] {
  return seen.flatMap((item, index) =>
    all.some(
      other =>
        mayBe(nameOf(item), nameOf(other)) &&
        changes(item, other, '').length === 0,
    )
      ? []
      : [`${path}.seen.${index}: ${JSON.stringify(item)} is not on the list`],
  );
}
