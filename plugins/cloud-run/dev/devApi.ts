import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
  listRules,
} from 'backstage-plugin-cloud-run-common';
import * as fixtures from '../src/__testUtils__/fixtures';
import { fixtureApi } from '../src/__testUtils__/FixtureApi';

const sparselyNamed = (name: string) =>
  fixtures.entityWith(name, { ingress: 'internal' });

/** Every entity of the fixtures page; the last three never get an answer that can be shown. */
export const entities: Entity[] = [
  fixtures.storefront,
  fixtures.backOffice,
  fixtures.settlementWorker,
  fixtures.catalogApi,
  fixtures.sparse,
  fixtures.mistyped,
  fixtures.unrelated,
  sparselyNamed('loading'),
  sparselyNamed('forbidden'),
  sparselyNamed('failing'),
];

/** Answers for the entities of the fixtures page. */
export const devApi = fixtureApi({
  getRules: async () => listRules(CLOUD_RUN_RULES, OPEN_POLICY),
  async getEntityPosture(entityRef) {
    switch (entityRef) {
      case 'component:default/loading':
        return new Promise(() => {});
      case 'component:default/forbidden':
        throw new NotAllowedError('You may not see how this is reached');
      case 'component:default/failing':
        throw new ServiceUnavailableError('The backend does not answer');
      default: {
        const entity = entities.find(
          candidate => stringifyEntityRef(candidate) === entityRef,
        );
        if (!entity) {
          throw new Error(`There is no fixture ${entityRef}`);
        }
        return fixtures.postureOf(entity);
      }
    }
  },
});
