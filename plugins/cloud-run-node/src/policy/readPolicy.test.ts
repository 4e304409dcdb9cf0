import { ConfigReader } from '@backstage/config';
import { OPEN_POLICY } from 'backstage-plugin-cloud-run-common';
import { readFailOn, readPolicy } from './readPolicy';

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
          severities: { 'egress/nat-addresses-change': 'high' },
        }),
      ),
    ).toEqual({
      allowedIngress: ['internal'],
      severities: { 'egress/nat-addresses-change': 'high' },
      off: [],
      accepted: [],
    });
  });

  it.each([
    [{ allowedIngress: ['public'] }, 'cloudRun.policy.allowedIngress[0]: '],
    [
      { accepted: [{ rule: 'auth/x', reason: 'r', until: 'tomorrow' }] },
      'cloudRun.policy.accepted[0].until: ',
    ],
    [{ alowedIngress: ['all'] }, "'alowedIngress'"],
  ])('names the wrong key of %j', (policy, expected) => {
    expect(() => readPolicy(withPolicy(policy))).toThrow(expected);
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
