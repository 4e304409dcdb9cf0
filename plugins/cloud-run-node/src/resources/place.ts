/** Where something is in Google Cloud, as far as it is known. */
export interface Place {
  project?: string;
  region?: string;
}

/** Near what a value names things: the place, and the set of resources it is written in. */
export interface Near extends Place {
  set: string | undefined;
}

function isNumber(project: string): boolean {
  return /^\d+$/.test(project);
}

/**
 * Whether two projects are the same; undefined where that cannot be told. A project has a number and an id, and either
 * may name it: one never contradicts the other.
 *
 * Source: https://docs.cloud.google.com/resource-manager/docs/creating-managing-projects
 */
export function areSameProject(
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  if (one === undefined || other === undefined) {
    return undefined;
  }
  if (one === other) {
    return true;
  }
  return isNumber(one) === isNumber(other) ? false : undefined;
}

function areSameRegion(
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other;
}

/** Whether two places cannot be the same. What is not known contradicts nothing. */
export function contradicts(one: Place, other: Place): boolean {
  return (
    areSameProject(one.project, other.project) === false ||
    areSameRegion(one.region, other.region) === false
  );
}

/** Whether two keys are of the same text; undefined where that cannot be told. */
export function areSameKey(
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  if (one !== undefined && one === other) {
    return true;
  }
  return one?.startsWith('text ') && other?.startsWith('text ')
    ? false
    : undefined;
}

/** Whether two keys are of the same project, as {@link areSameKey}; its number and its id may be of one. */
export function areSameProjectKey(
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  const same = areSameKey(one, other);
  return same === false
    ? areSameProject(one?.slice('text '.length), other?.slice('text '.length))
    : same;
}
