import { FilterPredicate } from '@backstage/filter-predicates';
import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';

/** That an entity has the annotation, whatever its value. The cast is for the computed key, which the type cannot follow. */
function hasAnnotation(name: string): FilterPredicate {
  return {
    [`metadata.annotations.${name}`]: { $exists: true },
  } as FilterPredicate;
}

/**
 * The entities that the card and the tab are for: those with a link to Cloud Run services or any other annotation of Cloud Run.
 *
 * @public
 */
export const cloudRunEntityFilter: FilterPredicate = {
  $any: Object.values(ANNOTATIONS).map(hasAnnotation),
};
