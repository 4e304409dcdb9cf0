import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import cloudRun from 'backstage-plugin-cloud-run-backend';
import {
  component,
  template,
} from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/entities';

/** The portal's backend in a process of its own. An entity is what its name says, at the host that is given. */
const [host] = process.argv.slice(2);

const at = (name: string) => `http://${host}/mallory/${name}/src/branch/main/`;

const entityOf = (ref: string) => {
  const [kind, , name] = ref.split(/[:/]/);
  return kind === 'template'
    ? template(name, at(name), './')
    : component(name, at(name), { 'run.googleapis.com/ingress': 'all' });
};

const catalog: Partial<CatalogService> = {
  getEntityByRef: async ref =>
    entityOf(typeof ref === 'string' ? ref : stringifyEntityRef(ref)),
};

startTestBackend({
  features: [
    cloudRun,
    createServiceFactory({
      service: catalogServiceRef,
      deps: { lifecycle: coreServices.lifecycle },
      factory: () => catalog as CatalogService,
    }),
    mockServices.rootConfig.factory({
      data: {
        integrations: { gitea: [{ host, baseUrl: `http://${host}` }] },
        cloudRun: {
          requests: { posturesPerMinute: 100_000, previewsPerMinute: 100_000 },
        },
      },
    }),
  ],
}).then(({ server }) => {
  process.send?.({ port: server.port() });
  setInterval(
    () => process.send?.({ megabytes: process.memoryUsage.rss() / 1e6 }),
    50,
  );
});
