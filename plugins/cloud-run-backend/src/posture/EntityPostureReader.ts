import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  EntityPosture,
  Policy,
  Rule,
  annotationProblems,
  consoleUrl,
  declaredPosturesOf,
  judge,
  reportAnnotationProblem,
} from 'backstage-plugin-cloud-run-common';

function sourceUrl(entity: Entity): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  if (!location) {
    return undefined;
  }
  const { type, target } = parseLocationRef(location);
  return type === 'url' ? target : undefined;
}

/**
 * Reads and judges what catalog entities declare about their Cloud Run services.
 */
export class EntityPostureReader {
  readonly #rules: readonly Rule[];
  readonly #policy: Policy;
  readonly #now: () => Date;

  constructor(options: {
    rules: readonly Rule[];
    policy: Policy;
    now?: () => Date;
  }) {
    this.#rules = options.rules;
    this.#policy = options.policy;
    this.#now = options.now ?? (() => new Date());
  }

  /** The posture of an entity. One that has nothing to do with Cloud Run has no services. */
  read(entity: Entity): EntityPosture {
    const readAt = this.#now().toISOString();
    return {
      entityRef: stringifyEntityRef(entity),
      readAt,
      services: declaredPosturesOf(entity).map(({ ref, posture }) => ({
        source: 'catalog',
        ref,
        posture,
        judgement: judge(posture, {
          rules: this.#rules,
          policy: this.#policy,
          today: readAt.slice(0, 10),
        }),
        links: {
          console: ref && consoleUrl(ref),
          source: sourceUrl(entity),
        },
      })),
      problems: annotationProblems(entity.metadata.annotations ?? {}).map(
        reportAnnotationProblem,
      ),
    };
  }
}
