import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'generate',
        name: 'Generate the service',
        action: 'cloud-run:service:generate',
        input: { skeleton: './skeleton', ...input },
      },
    ],
  });

const service = {
  name: 'orders',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
};

/** Inputs that authors of templates can start from. */
export const examples: TemplateExample[] = [
  {
    description: 'An internal service that reaches a database in its network',
    example: step({
      ...service,
      network: {
        ingress: { setting: 'internal' },
        auth: {
          method: 'iam',
          invokers: [
            'serviceAccount:storefront@lantern-shop.iam.gserviceaccount.com',
          ],
        },
        egress: {
          path: 'direct-vpc',
          traffic: { setting: 'private-ranges-only' },
        },
        vpc: { kind: 'existing', network: 'shop', subnetwork: 'shop-run' },
      },
      environments: [
        {
          name: 'production',
          project: 'lantern-shop',
          region: 'asia-northeast1',
        },
      ],
    }),
  },
  {
    description:
      'A public site behind a load balancer, from the answers of a form, with stricter findings',
    example: step({
      name: '${{ parameters.name }}',
      owner: '${{ parameters.owner }}',
      runtime: { kind: 'python' },
      network: '${{ parameters.network }}',
      environments: '${{ parameters.environments }}',
      repoUrl: '${{ parameters.repoUrl }}',
      failOn: 'high',
    }),
  },
];
