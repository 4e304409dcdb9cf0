import { OPEN_POLICY, policySchema } from './policy';
import { unknownRuleIds } from './ruleIds';

const accepted = {
  rule: 'ingress/public-and-unprotected',
  reason: 'The status page is meant for everybody.',
  until: '2026-12-31',
};

describe('the policy', () => {
  it('bounds nothing when it says nothing', () => {
    expect(OPEN_POLICY).toEqual({
      severities: {},
      off: [],
      accepted: [],
      ownersMayAccept: 'high',
    });
  });

  it('may say everything', () => {
    const policy = {
      allowedIngress: ['internal'],
      allowedEgress: ['all-traffic'],
      allowedInvokers: {
        invokerCheckDisabled: false,
        allUsers: false,
        domains: ['lantern.example'],
        projects: [],
      },
      loadBalancerRequirements: [
        {
          features: ['cloud-armor', 'https-only'],
          lifecycles: ['production'],
          tags: ['web'],
          systems: ['shop'],
        },
      ],
      organizationPolicies: {
        'run.allowedIngress': ['internal'],
        'run.allowedVPCEgress': ['all-traffic'],
        'run.managed.requireInvokerIam': true,
        'iam.allowedPolicyMemberDomains': ['C0abc1234'],
        'iam.managed.allowedPolicyMembers': { allowedMemberSubjects: [] },
      },
      ownersMayAccept: 'nothing',
      severities: { 'egress/no-startup-probe': 'low' },
      off: ['egress/connector-without-need'],
      accepted: [{ ...accepted, by: 'Shop team', services: ['status'] }],
    };
    expect(policySchema.parse(policy)).toEqual(policy);
  });

  it.each([
    [
      'a feature that no load balancer has',
      { loadBalancerRequirements: [{ features: ['firewall'] }] },
    ],
    ['an unknown organisation policy', { organizationPolicies: { run: true } }],
    ['a severity nobody knows', { ownersMayAccept: 'everything' }],
    ['an unknown key', { allowIngress: ['internal'] }],
    ['an ingress that does not exist', { allowedIngress: ['public'] }],
    ['bounds that leave nothing', { allowedIngress: [] }],
    ['an egress that does not exist', { allowedEgress: ['internet'] }],
    ['a rule id without its facet', { off: ['no-startup-probe'] }],
    [
      'a severity that does not exist',
      { severities: { 'egress/no-startup-probe': 'urgent' } },
    ],
    [
      'an accepted finding without a reason',
      { accepted: [{ ...accepted, reason: '' }] },
    ],
    [
      'an accepted finding without an end',
      { accepted: [{ ...accepted, until: undefined }] },
    ],
    [
      'an end that is no day',
      { accepted: [{ ...accepted, until: 'next year' }] },
    ],
    [
      'an end on a day that does not exist',
      { accepted: [{ ...accepted, until: '2026-02-30' }] },
    ],
  ])('refuses %s', (_, policy) => {
    expect(policySchema.safeParse(policy).success).toBe(false);
  });
});

describe('the values of organisation policies', () => {
  it('are the same as gcloud writes them', () => {
    const { organizationPolicies } = policySchema.parse({
      organizationPolicies: {
        'run.allowedIngress': ['is:internal', 'all'],
        'run.allowedVPCEgress': ['is:all-traffic'],
      },
    });
    expect(organizationPolicies).toEqual({
      'run.allowedIngress': ['internal', 'all'],
      'run.allowedVPCEgress': ['all-traffic'],
    });
  });
});

describe('rule ids that no rule has', () => {
  const policy = policySchema.parse({
    off: ['egress/a', 'egress/b'],
    severities: { 'egress/c': 'low' },
    accepted: [{ ...accepted, rule: 'egress/d' }],
  });

  it('are told with their place and what looks like them', () => {
    expect(unknownRuleIds(policy, ['ingress/zz', 'egress/b'])).toEqual([
      { key: 'severities["egress/c"]', id: 'egress/c', closest: 'egress/b' },
      { key: 'off[0]', id: 'egress/a', closest: 'egress/b' },
      { key: 'accepted[0].rule', id: 'egress/d', closest: 'egress/b' },
    ]);
  });

  it('are none where every rule is there', () => {
    expect(
      unknownRuleIds(policy, ['egress/a', 'egress/b', 'egress/c', 'egress/d']),
    ).toEqual([]);
    expect(unknownRuleIds(policy, [])[0].closest).toBeUndefined();
  });
});
