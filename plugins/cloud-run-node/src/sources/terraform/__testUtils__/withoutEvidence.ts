import { NetworkPosture } from 'backstage-plugin-cloud-run-common';

/** Lists whose order means nothing are told from others by what they hold. */
function sorted(items: unknown[]): unknown[] {
  return [...items].sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return sorted(value.map(plain));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => key !== 'evidence' && entry !== undefined)
      .map(([key, entry]) => [key, plain(entry)]),
  );
}

/** What a posture says, without where it was seen and without what only the owner can say. */
export function withoutEvidence({
  expectations: _,
  ...posture
}: NetworkPosture): unknown {
  return plain(posture);
}
