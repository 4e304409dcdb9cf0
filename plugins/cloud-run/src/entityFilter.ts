import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';

/** That an entity has the annotation, whatever its value. */
function hasAnnotation(
  name: string,
): Record<`metadata.annotations.${string}`, { $exists: true }> {
  return { [`metadata.annotations.${name}` as const]: { $exists: true } };
}

/**
 * The entities that the card and the tab are for: those with a link to Cloud Run services or any other annotation of
 * Cloud Run. It is a predicate of Backstage's, such as `app.extensions` and blueprints take for a filter.
 *
 * @public
 */
export const cloudRunEntityFilter = {
  $any: Object.values(ANNOTATIONS).map(hasAnnotation),
};
