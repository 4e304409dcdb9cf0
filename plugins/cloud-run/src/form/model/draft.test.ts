import {
  NetworkIntentInput,
  networkIntentSchema,
} from 'backstage-plugin-cloud-run-common';
import {
  arbitraryNetworkIntent,
  pairwiseIntents,
} from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { fromDraft } from './fromDraft';
import { DraftChange, changeDraft, initialDraft } from './NetworkDraft';
import { isNetworkShape, toDraft } from './toDraft';

const after = (...changes: DraftChange[]) =>
  changes.reduce(changeDraft, initialDraft);

describe('NetworkDraft', () => {
  it('starts with a network that can be generated', () => {
    expect(networkIntentSchema.parse(fromDraft(initialDraft))).toEqual({
      ingress: { setting: 'internal', defaultUrl: 'enabled' },
      auth: { method: 'iam', invokers: [] },
      egress: { path: 'default' },
    });
  });

  it('keeps every network the form can express', () => {
    fc.assert(
      fc.property(arbitraryNetworkIntent(), intent => {
        expect(fromDraft(toDraft(intent))).toEqual(intent);
      }),
    );
  });

  it('keeps every pair of answers that go together', () => {
    for (const intent of pairwiseIntents()) {
      expect(fromDraft(toDraft(intent))).toEqual(intent);
    }
  });

  it('reads a network whose defaults are left out', () => {
    const written: NetworkIntentInput = {
      ingress: {
        setting: 'internal-and-cloud-load-balancing',
        loadBalancer: {
          type: 'global-external',
          domains: ['shop.example.com'],
          cloudArmor: { rateLimit: { requestsPerMinute: 100 } },
        },
      },
      auth: { method: 'iap', accessors: ['group:shop@example.com'] },
      egress: {
        path: 'connector',
        traffic: { setting: 'all-traffic', nat: { kind: 'reserved' } },
        connector: { subnet: { kind: 'new', range: '10.8.2.0/28' } },
      },
      vpc: { kind: 'new' },
    };
    expect(fromDraft(toDraft(written))).toEqual(
      networkIntentSchema.parse(written),
    );
  });

  it('keeps the answers to questions that are no longer asked', () => {
    const withFront = after(
      {
        part: 'ingress',
        values: {
          setting: 'internal-and-cloud-load-balancing',
          domains: ['shop.example.com'],
          cdn: true,
        },
      },
      { part: 'auth', values: { method: 'public' } },
    );
    const without = changeDraft(withFront, {
      part: 'ingress',
      values: { setting: 'all' },
    });
    expect(fromDraft(without).ingress).toEqual({ setting: 'all' });
    const back = changeDraft(without, {
      part: 'ingress',
      values: { setting: 'internal-and-cloud-load-balancing' },
    });
    expect(fromDraft(back)).toEqual(fromDraft(withFront));
  });

  it('leaves empty rows and the spaces around an entry out', () => {
    const draft = after({
      part: 'auth',
      values: { invokers: [' user:jo@example.com ', '', '  '] },
    });
    expect(fromDraft(draft).auth).toEqual({
      method: 'iam',
      invokers: ['user:jo@example.com'],
    });
  });

  it('gives Cloud Armor to an external load balancer until told otherwise', () => {
    const external = after({
      part: 'ingress',
      values: { setting: 'internal-and-cloud-load-balancing' },
    });
    const internal = changeDraft(external, {
      part: 'ingress',
      values: { loadBalancerType: 'regional-internal' },
    });
    const asked = changeDraft(internal, {
      part: 'ingress',
      values: { cloudArmor: true },
    });
    const armorOf = (draft: typeof external) => {
      const { ingress } = fromDraft(draft);
      return ingress.setting === 'all'
        ? undefined
        : ingress.loadBalancer?.cloudArmor;
    };
    expect(armorOf(external)).toEqual({
      rateLimit: { requestsPerMinute: 600 },
      owasp: 'preview',
    });
    expect(armorOf(internal)).toBeUndefined();
    expect(armorOf(asked)).toBeDefined();
  });
});

describe('isNetworkShape', () => {
  it('accepts what is whole but wrong or contradicts itself', () => {
    expect(
      isNetworkShape({
        ingress: { setting: 'internal' },
        auth: { method: 'iap', at: 'load-balancer', accessors: ['nobody'] },
        egress: { path: 'default' },
      }),
    ).toBe(true);
  });

  it.each([undefined, {}, { ingress: { setting: 'everyone' } }, 'internal'])(
    'refuses %j',
    value => {
      expect(isNetworkShape(value)).toBe(false);
    },
  );
});
