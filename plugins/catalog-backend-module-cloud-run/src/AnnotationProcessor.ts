import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { annotationProblems } from 'backstage-plugin-cloud-run-common';

/** So many malformed entities are remembered, so that each is told once. */
const MOST_REMEMBERED = 10_000;

/** Of a value, so much is told. */
const MOST_CHARACTERS = 200;

/** A value on one line, as its author wrote it. */
function quoted(value: string): string {
  return JSON.stringify(
    value.length > MOST_CHARACTERS
      ? `${value.slice(0, MOST_CHARACTERS)}…`
      : value,
  );
}

/**
 * Tells whoever runs the catalog which entities have malformed Cloud Run annotations, once for each state of an entity.
 *
 * The entity itself is let in: refusing it would keep its page from saying what is wrong.
 */
export class AnnotationProcessor implements CatalogProcessor {
  readonly #logger: LoggerService;
  readonly #reported = new Map<string, string>();

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'CloudRunAnnotationProcessor';
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    const entityRef = stringifyEntityRef(entity);
    const problems = annotationProblems(entity.metadata.annotations ?? {}).map(
      ({ declaration, value }) =>
        `${declaration.name} is ${quoted(
          value,
        )}; use ${declaration.allowed.join(', ')}, for example ${
          declaration.example
        }`,
    );
    const report = problems.join('; ');
    if (report === '') {
      this.#reported.delete(entityRef);
    } else if (this.#reported.get(entityRef) !== report) {
      this.#remember(entityRef, report);
      this.#logger.warn(`${entityRef} has malformed annotations: ${report}`);
    }
    return entity;
  }

  /** Remembers what was told of an entity; the one that was told of first is forgotten when there are too many. */
  #remember(entityRef: string, report: string): void {
    this.#reported.delete(entityRef);
    this.#reported.set(entityRef, report);
    const [first] = this.#reported.keys();
    if (this.#reported.size > MOST_REMEMBERED) {
      this.#reported.delete(first);
    }
  }
}
