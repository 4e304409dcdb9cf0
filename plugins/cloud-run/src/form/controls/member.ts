/** The kinds of principals, the most useful first. */
export const MEMBER_KINDS = [
  'group',
  'user',
  'serviceAccount',
  'domain',
] as const;

/** @see MEMBER_KINDS */
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Splits `group:shop@example.com` into its kind and its id. What has no kind is taken for a group. */
export function readMember(value: string): { kind: MemberKind; id: string } {
  const kind = MEMBER_KINDS.find(candidate =>
    value.startsWith(`${candidate}:`),
  );
  return kind
    ? { kind, id: value.slice(kind.length + 1) }
    : { kind: 'group', id: value };
}

/** Puts a kind and an id together. An id that was pasted with its kind keeps that kind. */
export function writeMember(kind: MemberKind, id: string): string {
  return MEMBER_KINDS.some(candidate => id.startsWith(`${candidate}:`))
    ? id
    : `${kind}:${id}`;
}
