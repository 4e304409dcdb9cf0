import {
  Deployment,
  ServiceDefinition,
  deploymentsOf,
  postureOfIntent,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { FileAccess, memoryFiles } from 'backstage-cloud-run-terraform';
import { SkeletonFile } from '../../render/skeletonFile';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';
import { mixedEnvironments } from '../../render/__testUtils__/mixedEnvironments';
import { readTerraform } from './readTerraform';
import { servicesOfConfiguration } from '../../posture';
import { withoutEvidence } from './__testUtils__/withoutEvidence';

jest.setTimeout(10 * 60_000);

/** Answers that are given twice, which count once. */
const repeatedAnswers = serviceDefinitionSchema.parse({
  name: 'repeated',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: {
      setting: 'internal-and-cloud-load-balancing',
      loadBalancer: {
        type: 'global-external',
        domains: ['shop.example.com'],
      },
    },
    auth: {
      method: 'iam',
      invokers: ['group:shop@example.com', 'group:shop@example.com'],
    },
    egress: {
      path: 'direct-vpc',
      traffic: { setting: 'private-ranges-only' },
      tags: ['shop', 'shop'],
    },
    vpc: { kind: 'new' },
  },
  environments: [
    { name: 'production', project: 'shop-production', region: 'europe-west1' },
  ],
});

const SAMPLES = Number(process.env.ROUND_TRIP_SAMPLES ?? 3000);
const SEED = Number(process.env.ROUND_TRIP_SEED ?? 7);

describe('reading what is generated', () => {
  let skeleton: SkeletonFile[];
  beforeAll(async () => {
    skeleton = await readInfra();
  });

  async function render(definition: ServiceDefinition): Promise<FileAccess> {
    const files = await renderInfra(skeleton, definition);
    return memoryFiles(
      Object.fromEntries(
        files.map(({ path, contents }) => [path, contents.toString('utf8')]),
      ),
    );
  }

  async function read(access: FileAccess, { environment }: Deployment) {
    return servicesOfConfiguration(
      await readTerraform(access, {
        varFiles: [`environments/${environment.name}.tfvars`],
      }),
    );
  }

  it.each([
    ...pairwiseDefinitions(),
    { title: 'mixed environments', definition: mixedEnvironments },
    { title: 'repeated answers', definition: repeatedAnswers },
    ...sampleDefinitions(SEED, SAMPLES).map((definition, index) => ({
      title: `sample ${index}`,
      definition,
    })),
  ])('gives the posture of the intent: $title', async ({ definition }) => {
    const access = await render(definition);
    for (const deployment of deploymentsOf(definition)) {
      const { services, problems, limitsReached } = await read(
        access,
        deployment,
      );
      expect(problems).toEqual([]);
      expect(limitsReached).toEqual([]);
      expect(services.map(({ address }) => address)).toEqual([
        'google_cloud_run_v2_service.main',
      ]);
      const [{ posture }] = services;
      expect(withoutEvidence(posture)).toEqual(
        withoutEvidence(postureOfIntent(deployment)),
      );
    }
  });
});
