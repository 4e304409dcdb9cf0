import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { annotationProblems } from 'backstage-plugin-cloud-run-common';

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
        `${declaration.name} is "${value}"; use ${declaration.allowed.join(
          ', ',
        )}, for example ${declaration.example}`,
    );
    const report = problems.join('\n');
    if (report === '') {
      this.#reported.delete(entityRef);
    } else if (this.#reported.get(entityRef) !== report) {
      this.#reported.set(entityRef, report);
      this.#logger.warn(`${entityRef} has malformed annotations: ${report}`);
    }
    return entity;
  }
}
