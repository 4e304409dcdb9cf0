import { OPEN_POLICY, policySchema } from './policy';

const accepted = {
  rule: 'ingress/public-and-unprotected',
  reason: 'The status page is meant for everybody.',
  until: '2026-12-31',
};

describe('the policy', () => {
  it('bounds nothing when it says nothing', () => {
    expect(OPEN_POLICY).toEqual({ severities: {}, off: [], accepted: [] });
  });

  it('may say everything', () => {
    const policy = {
      allowedIngress: ['internal'],
      allowedEgress: ['all-traffic'],
      allowedInvokers: { invokerCheckDisabled: false, allUsers: false },
      severities: { 'egress/no-startup-probe': 'low' },
      off: ['egress/connector-without-need'],
      accepted: [{ ...accepted, by: 'Shop team', services: ['status'] }],
    };
    expect(policySchema.parse(policy)).toEqual(policy);
  });

  it.each([
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
