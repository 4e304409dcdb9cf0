import {
  NetworkIntentInput,
  OPEN_POLICY,
  policySchema,
} from 'backstage-plugin-cloud-run-common';
import { pairwiseIntents } from 'backstage-plugin-cloud-run-common/testUtils';
import { firstDraft } from './firstDraft';
import { fromDraft } from './fromDraft';
import { NetworkDraft, changeDraft, initialDraft } from './NetworkDraft';
import { unavailableOptions } from './options';
import { problemsOfNetwork } from './problems';
import { adviceFor } from './recommendations';

const withFront = changeDraft(initialDraft, {
  part: 'ingress',
  values: {
    setting: 'internal-and-cloud-load-balancing',
    domains: ['shop.example.com'],
  },
});

describe('unavailableOptions', () => {
  it('rules signing in at a load balancer out where there is none', () => {
    expect(unavailableOptions(initialDraft, OPEN_POLICY)).toMatchObject({
      'at.load-balancer': 'iapWithoutLoadBalancer',
    });
    expect(
      unavailableOptions(withFront, OPEN_POLICY)['at.load-balancer'],
    ).toBeUndefined();
  });

  it('rules Cloud CDN and signing in at the load balancer out for each other', () => {
    const cached = changeDraft(withFront, {
      part: 'ingress',
      values: { cdn: true },
    });
    const signedIn = changeDraft(withFront, {
      part: 'auth',
      values: { method: 'iap', at: 'load-balancer' },
    });
    expect(unavailableOptions(cached, OPEN_POLICY)['at.load-balancer']).toBe(
      'iapWithCdn',
    );
    expect(unavailableOptions(signedIn, OPEN_POLICY).cdn).toBe('cdnWithIap');
  });

  it('rules out what the policy does not allow', () => {
    const policy = policySchema.parse({
      allowedIngress: ['internal'],
      allowedEgress: ['all-traffic'],
      allowedInvokers: { allUsers: false },
    });
    const {
      'nat.existing': _nat,
      'at.load-balancer': _at,
      ...byPolicy
    } = unavailableOptions(initialDraft, policy);
    expect(byPolicy).toEqual({
      'ingress.all': 'policyIngress',
      'ingress.internal-and-cloud-load-balancing': 'policyIngress',
      'reach.internet': 'policyEgress',
      'reach.private-resources': 'policyEgress',
      'by.all-users': 'policyAllUsers',
    });
  });

  it('explains what an organisation policy of Google Cloud refuses', () => {
    const unavailable = (organizationPolicies: object, rest: object = {}) =>
      unavailableOptions(
        initialDraft,
        policySchema.parse({ organizationPolicies, ...rest }),
      );
    expect(
      unavailable({
        'run.allowedIngress': ['is:internal'],
        'run.allowedVPCEgress': ['private-ranges-only'],
        'run.managed.requireInvokerIam': true,
        'iam.allowedPolicyMemberDomains': ['C0abc1234'],
      }),
    ).toEqual({
      ...unavailable({}),
      'ingress.all': 'organizationIngress',
      'ingress.internal-and-cloud-load-balancing': 'organizationIngress',
      'reach.internet': 'organizationEgress',
      'reach.known-addresses': 'organizationEgress',
      'reach.everything': 'organizationEgress',
      'by.invoker-check-disabled': 'organizationInvokerCheck',
      'by.all-users': 'organizationAllUsers',
      'auth.public': 'policyPublic',
    });
    const members = (allowedMemberSubjects?: string[]) =>
      unavailable({
        'iam.managed.allowedPolicyMembers': { allowedMemberSubjects },
      })['by.all-users'];
    expect(members()).toBe('organizationAllUsers');
    expect(members(['allUsers'])).toBeUndefined();
    expect(
      unavailable(
        { 'run.allowedIngress': ['internal'] },
        { allowedIngress: ['internal'] },
      )['ingress.all'],
    ).toBe('policyIngress');
  });

  it('leaves every network that can be generated without a ruled-out answer', () => {
    for (const intent of pairwiseIntents()) {
      expect(problemsOfNetwork(intent, OPEN_POLICY)).toEqual([]);
    }
  });
});

describe('problemsOfNetwork', () => {
  it('marks an answer that the policy rules out at its field', () => {
    const network: NetworkIntentInput = {
      ingress: { setting: 'all' },
      auth: { method: 'public', by: 'all-users' },
      egress: { path: 'default' },
    };
    const policy = policySchema.parse({
      allowedIngress: ['internal'],
      allowedEgress: ['private-ranges-only'],
      allowedInvokers: { allUsers: false },
    });
    expect(problemsOfNetwork(network, policy)).toEqual([
      {
        field: 'ingress.setting',
        code: 'outside-policy',
        reason: 'policyIngress',
      },
      { field: 'egress.path', code: 'outside-policy', reason: 'policyEgress' },
      { field: 'auth.by', code: 'outside-policy', reason: 'policyAllUsers' },
    ]);
  });

  it('marks being public where no way to it is left', () => {
    const policy = policySchema.parse({
      allowedInvokers: { allUsers: false, invokerCheckDisabled: false },
    });
    expect(
      problemsOfNetwork(
        { ...fromDraft(initialDraft), auth: { method: 'public' } },
        policy,
      ),
    ).toEqual([
      { field: 'auth.method', code: 'outside-policy', reason: 'policyPublic' },
    ]);
  });
});

describe('firstDraft', () => {
  it('is the initial one under an open policy', () => {
    expect(firstDraft(OPEN_POLICY)).toEqual(initialDraft);
  });

  it('stays within the policy', () => {
    const policy = policySchema.parse({
      allowedIngress: ['internal-and-cloud-load-balancing'],
      allowedEgress: ['private-ranges-only', 'all-traffic'],
    });
    const draft = firstDraft(policy);
    expect(draft.ingress.setting).toBe('internal-and-cloud-load-balancing');
    expect(draft.egress.reach).toBe('private-resources');
  });
});

describe('adviceFor', () => {
  const throughNat = changeDraft(initialDraft, {
    part: 'egress',
    values: { reach: 'known-addresses' },
  });
  const advised = (draft: NetworkDraft, staysWarm = false) =>
    adviceFor(draft, { staysWarm });

  it('starts closed', () => {
    expect(advised(initialDraft)['ingress.internal']?.reason).toBe(
      'startClosed',
    );
  });

  it('puts what is public behind a load balancer', () => {
    const draft = changeDraft(initialDraft, {
      part: 'auth',
      values: { method: 'public' },
    });
    expect(advised(draft)).toMatchObject({
      'ingress.internal-and-cloud-load-balancing': {
        strength: 'recommended',
        reason: 'publishBehindLoadBalancer',
      },
    });
    expect(advised(draft)['ingress.internal']).toBeUndefined();
  });

  it('puts a connector beside Direct VPC where a cold start through NAT would be felt', () => {
    expect(advised(throughNat)).toMatchObject({
      'path.direct-vpc': { strength: 'recommended', reason: 'directVpc' },
      'path.connector': {
        strength: 'consider',
        reason: 'connectorForQuickStart',
      },
    });
    expect(advised(throughNat, true)['path.connector']).toBeUndefined();
    expect(advised(throughNat, true)['path.direct-vpc']?.reason).toBe(
      'directVpcWarm',
    );
  });
});
