import { ConfigReader } from '@backstage/config';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { OPEN_POLICY, policySchema } from 'backstage-plugin-cloud-run-common';
import { parsePolicy, readFailOn, readPolicy } from './readPolicy';

const withPolicy = (policy: object) =>
  new ConfigReader({ cloudRun: { policy } } as ConstructorParameters<
    typeof ConfigReader
  >[0]);

describe('readPolicy', () => {
  it('bounds nothing where nothing is configured', () => {
    expect(readPolicy(new ConfigReader({}))).toEqual(OPEN_POLICY);
  });

  it('reads what is configured and fills in the rest', () => {
    expect(
      readPolicy(
        withPolicy({
          allowedIngress: ['internal'],
          severities: { 'egress/nat-addresses-may-change': 'low' },
          organizationPolicies: { 'run.allowedIngress': ['is:internal'] },
        }),
      ),
    ).toEqual({
      allowedIngress: ['internal'],
      severities: { 'egress/nat-addresses-may-change': 'low' },
      organizationPolicies: { 'run.allowedIngress': ['internal'] },
      off: [],
      accepted: [],
      ownersMayAccept: 'high',
    });
  });

  it('reads the example of docs/policy.md, which sets everything there is', () => {
    const page = readFileSync(
      resolve(__dirname, '../../../../docs/policy.md'),
      'utf8',
    );
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const policy = readPolicy(new ConfigReader(parse(example)));
    expect(Object.keys(policy).sort()).toEqual(
      Object.keys(policySchema.shape).sort(),
    );
  });

  it.each([
    [{ allowedIngress: ['public'] }, '- cloudRun.policy.allowedIngress[0]: '],
    [
      { accepted: [{ rule: 'auth/x', reason: 'r', until: 'tomorrow' }] },
      '- cloudRun.policy.accepted[0].until: ',
    ],
    [
      { organizationPolicies: { 'run.allowedIngress': ['is:public'] } },
      '- cloudRun.policy.organizationPolicies["run.allowedIngress"][0]: ',
    ],
    [
      { severities: { 'egress/nat-addresses-change': 'high' } },
      '- cloudRun.policy.severities["egress/nat-addresses-change"]: there is no rule egress/nat-addresses-change; did you mean egress/nat-addresses-may-change?',
    ],
    [{ off: ['ingress/plain-htp'] }, 'did you mean ingress/plain-http?'],
    [
      {
        accepted: [{ rule: 'auth/iap-once', reason: 'r', until: '2030-01-01' }],
      },
      '- cloudRun.policy.accepted[0].rule: there is no rule auth/iap-once',
    ],
    [{ alowedIngress: ['all'] }, "'alowedIngress'"],
  ])('names the wrong key of %j', (policy, expected) => {
    expect(() => readPolicy(withPolicy(policy))).toThrow(expected);
  });
});

describe('a policy from elsewhere', () => {
  it('says where it comes from, and everything that is wrong', () => {
    expect(() =>
      parsePolicy({ allowedIngress: [], of: [] }, 'policy.yaml'),
    ).toThrow(/^The Cloud Run policy in policy\.yaml is wrong:\n- .*\n- /);
    expect(() => parsePolicy('internal', 'policy.yaml')).toThrow(
      'Expected object, received string',
    );
  });

  it('may name the rules of the organisation', () => {
    const rules = [{ id: 'ingress/our-own' }];
    expect(
      parsePolicy({ off: ['ingress/our-own'] }, 'policy.yaml', rules).off,
    ).toEqual(['ingress/our-own']);
    expect(() => parsePolicy({ off: ['ingress/our-own'] }, 'x')).toThrow(
      'there is no rule ingress/our-own',
    );
  });
});

describe('readFailOn', () => {
  it('is critical where nothing is configured', () => {
    expect(readFailOn(new ConfigReader({}))).toBe('critical');
  });

  it('takes every severity and never', () => {
    expect(
      readFailOn(new ConfigReader({ cloudRun: { failOn: 'never' } })),
    ).toBe('never');
  });

  it('says which values there are', () => {
    expect(() =>
      readFailOn(new ConfigReader({ cloudRun: { failOn: 'severe' } })),
    ).toThrow(
      'cloudRun.failOn is "severe"; it must be one of critical, high, medium, low, info, never',
    );
  });
});
