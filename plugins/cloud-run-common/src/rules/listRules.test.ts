import { OPEN_POLICY, policySchema } from '../policy';
import { CLOUD_RUN_RULES } from './cloudRunRules';
import { listRules } from './listRules';
import { exampleRule } from './__testUtils__/exampleRule';

const own = exampleRule({ id: 'ingress/from-the-office', severity: 'low' });

describe('listRules', () => {
  it('lists every rule as it is where the policy says nothing', () => {
    const listed = listRules(CLOUD_RUN_RULES, OPEN_POLICY);
    expect(listed.map(({ id }) => id)).toEqual(
      CLOUD_RUN_RULES.map(({ id }) => id),
    );
    for (const { severity, ownSeverity, off, origin } of listed) {
      expect({ severity, off, origin }).toEqual({
        severity: ownSeverity,
        off: false,
        origin: 'plugin',
      });
    }
  });

  it('gives the severity in force beside the rule’s own, and says what is switched off', () => {
    const [first] = CLOUD_RUN_RULES;
    const policy = policySchema.parse({
      severities: { [own.id]: 'critical' },
      off: [first.id],
    });
    const [off, changed] = listRules([first, own], policy);
    expect(off).toMatchObject({ id: first.id, off: true });
    expect(changed).toMatchObject({
      id: own.id,
      severity: 'critical',
      ownSeverity: 'low',
      off: false,
      origin: 'organisation',
    });
  });

  it('can be sent over the wire', () => {
    const listed = listRules([...CLOUD_RUN_RULES, own], OPEN_POLICY);
    expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
    expect(listed.filter(rule => 'judge' in rule)).toEqual([]);
  });
});
