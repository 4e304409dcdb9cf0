import { Rule } from '../rule';

/** A rule that fails for every service, such as an organisation may add. */
export function exampleRule(parts: Partial<Rule>): Rule {
  return {
    id: 'ingress/example',
    facet: 'ingress',
    severity: 'low',
    evidence: ['service'],
    text: {
      en: {
        title: 'An example',
        message: 'This service is an example.',
        why: 'Examples are copied.',
        fix: 'Give it a purpose.',
      },
      ja: {
        title: '例',
        message: 'このサービスは例です。',
        why: '例は写されます。',
        fix: '目的を与えてください。',
      },
    },
    example: 'ingress = "INGRESS_TRAFFIC_ALL"',
    sources: ['https://lantern.example/rules'],
    judge: () => ({ outcome: 'fail', evidence: [] }),
    ...parts,
  };
}
