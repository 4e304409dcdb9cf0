import {
  NetworkIntentInput,
  networkIntentSchema,
} from 'backstage-plugin-cloud-run-common';
import {
  arbitraryServiceDefinition,
  pairwiseIntents,
} from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { describeEnvironment, describeIntent } from './describeIntent';

const situations: { intent: NetworkIntentInput; en: string; ja: string }[] = [
  {
    intent: {
      ingress: { setting: 'internal' },
      auth: { method: 'iam' },
      egress: { path: 'default' },
    },
    en: 'Only its own VPC networks and certain Google products can reach it; no caller is let in yet; its traffic leaves on Google’s default path, from addresses that change.',
    ja: '自分の VPC ネットワークと一部の Google サービスからだけ到達できます。呼び出せる相手はまだいません。通信は Google の既定の経路から、変わりうるアドレスで出ます。',
  },
  {
    intent: {
      ingress: {
        setting: 'internal-and-cloud-load-balancing',
        loadBalancer: {
          type: 'global-external',
          domains: ['shop.example.com', 'www.example.com'],
          cloudArmor: {
            rateLimit: { requestsPerMinute: 600 },
            owasp: 'preview',
          },
          cdn: true,
        },
        defaultUrl: 'disabled',
      },
      auth: { method: 'public' },
      egress: {
        path: 'direct-vpc',
        traffic: {
          setting: 'all-traffic',
          nat: { kind: 'reserved', addresses: 2 },
        },
      },
      vpc: { kind: 'new' },
    },
    en: 'Anybody on the internet can reach it through a global external load balancer at shop.example.com and www.example.com, guarded by Cloud Armor (600 requests a minute from one address; OWASP rules in preview), cached by Cloud CDN, with its run.app URL off; nobody needs to sign in; all its traffic leaves through Direct VPC egress into a new network, from 2 fixed addresses.',
    ja: 'インターネットの誰でも、グローバル外部ロードバランサー（shop.example.com、www.example.com。Cloud Armor で保護: 1 アドレスあたり毎分 600 リクエストまで、OWASP ルールはプレビュー。Cloud CDN でキャッシュ。run.app の URL はオフ）を通して到達できます。サインインは必要ありません。すべての通信は Direct VPC 下りで新しいネットワークを通り、固定アドレス 2 個で出ます。',
  },
  {
    intent: {
      ingress: { setting: 'all' },
      auth: {
        method: 'iap',
        accessors: ['group:shop@example.com', 'domain:example.com'],
      },
      egress: {
        path: 'connector',
        traffic: { setting: 'private-ranges-only' },
        connector: { subnet: { kind: 'existing', name: 'connector' } },
        callsInternalServices: true,
      },
      vpc: {
        kind: 'shared',
        hostProject: 'network-host',
        network: 'shared',
        subnetwork: 'run',
      },
    },
    en: 'Anybody on the internet can reach it directly at its run.app URL; people sign in with their Google account on the service, and only the group shop@example.com and everyone at example.com may enter; it reaches private addresses through a Serverless VPC Access connector into the network shared that network-host shares and the internet directly, and it can call internal Cloud Run services.',
    ja: 'インターネットの誰でも、run.app の URL から直接到達できます。サービスで Google アカウントによるサインインを求め、入れるのはグループ shop@example.com、example.com の全員だけです。プライベートアドレスへはサーバーレス VPC アクセスコネクタで network-host が共有するネットワーク shared を通り、インターネットへは直接出ます。内部の Cloud Run サービスも呼び出せます。',
  },
];

describe('describeIntent', () => {
  it.each(situations)('says $en', ({ intent, en, ja }) => {
    const network = networkIntentSchema.parse(intent);
    expect(describeIntent(network, 'en')).toBe(en);
    expect(describeIntent(network, 'ja')).toBe(ja);
  });

  it('names the first few of many', () => {
    const network = networkIntentSchema.parse({
      ...situations[0].intent,
      auth: {
        method: 'iam',
        invokers: ['a', 'b', 'c', 'd', 'e'].map(
          name => `user:${name}@example.com`,
        ),
      },
    });
    expect(describeIntent(network, 'en')).toContain(
      'only a@example.com, b@example.com, c@example.com and 2 more may call it',
    );
  });

  it('is one sentence without a hole for every pair of answers', () => {
    for (const network of pairwiseIntents()) {
      const en = describeIntent(network, 'en');
      expect(en).toMatch(/^[AO].+\.$/);
      expect(en).not.toMatch(/undefined|NaN|\s\s|\s[,;.]/);
      expect(describeIntent(network, 'ja')).toMatch(/。$/);
    }
  });
});

describe('describeEnvironment', () => {
  it('says where it runs and how large it is', () => {
    const environment = {
      name: 'production',
      project: 'shop-prod',
      region: 'asia-northeast1',
      minInstances: 0,
      maxInstances: 10,
      cpu: '1',
      memory: '512Mi',
      domains: ['shop.example.com'],
    } as const;
    expect(
      describeEnvironment(
        { ...environment, domains: ['shop.example.com'] },
        'en',
      ),
    ).toBe(
      'production runs in asia-northeast1, project shop-prod, on 0 to 10 instances of 1 CPU and 512Mi at shop.example.com.',
    );
  });

  it('says it for every environment', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), ({ environments }) => {
        for (const environment of environments) {
          expect(describeEnvironment(environment, 'en')).not.toMatch(
            /undefined|NaN|\s\s/,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
