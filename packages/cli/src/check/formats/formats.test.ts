import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import {
  CLOUD_RUN_RULES,
  NetworkPosture,
  OPEN_POLICY,
  SEVERITIES,
  deploymentsOf,
  postureOfIntent,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { validate } from 'jsonschema';
import { checkService } from '../checkServices';
import { CheckReport, flatFindings } from '../report';
import { asJson } from './json';
import { asMarkdown } from './markdown';
import { asPretty } from './pretty';
import { asSarif } from './sarif';

// Pipelines count as terminals with colours.
jest.mock('picocolors', () =>
  jest.requireActual('picocolors').createColors(false),
);

function reportOn(
  postures: readonly NetworkPosture[],
  path = 'infra/service.tf',
): CheckReport {
  return {
    services: postures.map(posture =>
      checkService(
        {
          source: 'terraform',
          address: 'google_cloud_run_v2_service.main',
          posture,
          at: { path, line: 1 },
        },
        {
          rules: CLOUD_RUN_RULES,
          policy: { ...OPEN_POLICY, allowedIngress: ['internal'] },
          today: '2026-01-01',
        },
        file => file,
      ),
    ),
    problems: [],
    rules: CLOUD_RUN_RULES,
  };
}

const postures = pairwiseDefinitions().flatMap(({ definition }) =>
  deploymentsOf(definition).map(postureOfIntent),
);

const report = reportOn(postures);
const findings = report.services.flatMap(service =>
  flatFindings(service.findings),
);

describe('the formats, on every kind of network', () => {
  it('have something to show', () => {
    expect(findings.length).toBeGreaterThan(50);
    expect(report.services.length).toBeGreaterThan(50);
  });

  it('hold every finding as JSON, in the form of the contract', () => {
    const { services } = JSON.parse(asJson(report));
    expect(
      services.flatMap((service: { findings: object[] }) => service.findings),
    ).toHaveLength(findings.length);
    for (const service of services) {
      expect(service).toMatchObject({
        name: expect.any(String),
        location: expect.any(String),
        project: expect.any(String),
        posture: expect.any(Object),
      });
      for (const finding of service.findings) {
        expect(SEVERITIES).toContain(finding.severity);
        expect(['ingress', 'auth', 'egress']).toContain(finding.facet);
        expect(finding).toMatchObject({
          rule: expect.any(String),
          message: expect.any(String),
          why: expect.any(String),
          fix: expect.any(String),
          file: expect.any(String),
          line: expect.any(Number),
        });
        expect(finding).not.toHaveProperty('consequences');
      }
    }
  });

  it('hold every finding as SARIF that its schema admits', () => {
    const log = JSON.parse(asSarif(report, '0.1.0'));
    expect(validate(log, sarifSchema).errors.map(String)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(findings.length);
  });

  it('name every root cause as Markdown and on a terminal', () => {
    const markdown = asMarkdown(report);
    const pretty = asPretty(report, 80).replace(/\s+/g, ' ');
    for (const { rule } of findings) {
      expect(pretty).toContain(rule);
    }
    for (const { rule } of report.services.flatMap(
      service => service.findings,
    )) {
      expect(markdown).toContain(`- Rule: ${rule}`);
    }
  });

  it.each([40, 80, 200])('keep to a terminal of %d columns', columns => {
    for (const line of asPretty(report, columns).split('\n')) {
      const words = line.trim().split(/\s+/);
      // A name and its place stay together, so that both can be copied.
      const isHead = /:\d+$/.test(line);
      expect(
        line.length <= columns || words.length <= 2 || isHead ? [] : [line],
      ).toEqual([]);
    }
  });
});

describe('the formats, whatever a file names a service', () => {
  it('stay what they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (name, path) => {
          const hostile = reportOn([unknownPosture({ name })], path);
          expect(JSON.parse(asJson(hostile)).services[0].name).toBe(name);
          expect(
            validate(
              JSON.parse(asSarif(hostile, '0.1.0')),
              sarifSchema,
            ).errors.map(String),
          ).toEqual([]);
          expect(asPretty(hostile, 80)).not.toMatch(/[^\P{Cc}\n\t]/u);
          const lines = asMarkdown(hostile).split('\n');
          expect(lines.filter(line => line.startsWith('### '))).toHaveLength(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});
