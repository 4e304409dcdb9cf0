import { Facet, Finding } from 'backstage-plugin-cloud-run-common';
import * as fixtures from '../__testUtils__/fixtures';
import { answersOf } from './answersOf';

const finding = (facet: Facet, parts: Partial<Finding> = {}): Finding => ({
  rule: `${facet}/example`,
  facet,
  severity: 'medium',
  values: {},
  evidence: [],
  consequences: [],
  ...parts,
});

function statesFor(...findings: Finding[]) {
  const [service] = fixtures.postureOf(fixtures.storefront).services;
  service.judgement.findings = findings;
  return Object.fromEntries(
    answersOf(service).map(({ facet, state }) => [
      facet,
      state.kind === 'warning' ? state.findings.length : state.kind,
    ]),
  );
}

describe('what counts against an answer', () => {
  it('is what was found about its question', () => {
    expect(statesFor(finding('ingress'), finding('ingress'))).toEqual({
      ingress: 2,
      auth: 'ok',
      egress: 'ok',
    });
  });

  it('is what follows from the finding of another question, and not what follows from its own', () => {
    expect(
      statesFor(
        finding('ingress', {
          consequences: [finding('ingress'), finding('auth')],
        }),
      ),
    ).toEqual({ ingress: 1, auth: 1, egress: 'ok' });
  });

  it('is nothing that somebody answers for', () => {
    const accepted = {
      rule: 'ingress/example',
      reason: 'It is an example',
      until: '2026-12-31',
    };
    expect(
      statesFor(
        finding('ingress', { accepted, consequences: [finding('auth')] }),
        finding('egress', { consequences: [finding('auth', { accepted })] }),
      ),
    ).toEqual({ ingress: 'ok', auth: 'ok', egress: 1 });
  });
});
