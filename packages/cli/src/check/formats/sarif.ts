import { createHash } from 'node:crypto';
import {
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
import { Rule, Severity } from 'backstage-plugin-cloud-run-common';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CheckReport, CheckedService, Place, ReportedFinding } from '../report';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** How grave a finding is for whoever shows SARIF: a word, and a number as CVSS has it. */
const LEVELS: Record<
  Severity,
  { level: 'error' | 'warning' | 'note'; security: string }
> = {
  critical: { level: 'error', security: '9.5' },
  high: { level: 'error', security: '8.0' },
  medium: { level: 'warning', security: '5.5' },
  low: { level: 'note', security: '3.0' },
  info: { level: 'note', security: '0.0' },
};

function fileUri(file: string): Location['physicalLocation'] {
  const path = file.split('\\').join('/');
  return isAbsolute(file) || path.startsWith('../')
    ? { artifactLocation: { uri: pathToFileURL(resolve(file)).href } }
    : {
        artifactLocation: {
          uri: path.split('/').map(encodeURIComponent).join('/'),
          uriBaseId: '%SRCROOT%',
        },
      };
}

function locationOf({ file, line }: Place): Location {
  return {
    physicalLocation: { ...fileUri(file), region: { startLine: line } },
  };
}

function ruleHelp({ text: { en }, terraform, gcloud, sources }: Rule): string {
  return [
    en.why,
    `**Fix:** ${en.fix}`,
    terraform && `\`\`\`hcl\n${terraform.trim()}\n\`\`\``,
    gcloud && `\`\`\`sh\n${gcloud.trim()}\n\`\`\``,
    sources.map(source => `- <${source}>`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function descriptorOf(rule: Rule): ReportingDescriptor {
  const { id, facet, severity, text, sources } = rule;
  const { level, security } = LEVELS[severity];
  return {
    id,
    name: id,
    shortDescription: { text: text.en.title },
    fullDescription: { text: text.en.why },
    help: {
      text: `${text.en.why} ${text.en.fix}`,
      markdown: ruleHelp(rule),
    },
    ...(sources.length > 0 && { helpUri: sources[0] }),
    defaultConfiguration: { level },
    properties: {
      tags: ['security', facet],
      precision: 'high',
      'security-severity': security,
    },
  };
}

function suppressionOf({ accepted }: ReportedFinding): Suppression[] {
  return accepted
    ? [
        {
          kind: 'external',
          status: 'accepted',
          justification: `${accepted.reason} (until ${accepted.until}${
            accepted.by ? `, ${accepted.by}` : ''
          })`,
        },
      ]
    : [];
}

/** The same for the same finding whatever lines move around it. */
function fingerprint(service: CheckedService, { rule }: ReportedFinding) {
  const { project = '', location = '', name, address } = service;
  return createHash('sha256')
    .update(JSON.stringify([rule, project, location, name, address]))
    .digest('hex');
}

function resultsOf(
  service: CheckedService,
  findings: readonly ReportedFinding[],
  ruleIndex: ReadonlyMap<string, number>,
  cause?: string,
): Result[] {
  return findings.flatMap(finding => {
    const related = finding.evidence.slice(1).map(locationOf);
    return [
      {
        ruleId: finding.rule,
        ruleIndex: ruleIndex.get(finding.rule),
        kind: 'fail' as const,
        level: LEVELS[finding.severity].level,
        message: {
          text: `${service.name}: ${finding.message} ${finding.fix}`,
        },
        locations: [locationOf(finding)],
        ...(related.length > 0 && { relatedLocations: related }),
        partialFingerprints: { 'cloudRun/v1': fingerprint(service, finding) },
        suppressions: suppressionOf(finding),
        properties: {
          severity: finding.severity,
          facet: finding.facet,
          service: service.name,
          exposure: service.posture.exposure,
          ...(cause && { consequenceOf: cause }),
        },
      },
      ...resultsOf(service, finding.consequences, ruleIndex, finding.rule),
    ];
  });
}

/** What could not be judged is told beside the results: where SARIF is shown, it would look like a finding. */
function notEvaluatedOf(service: CheckedService): Notification[] {
  return service.notEvaluated.map(({ rule, reasons }) => ({
    descriptor: { id: 'not-evaluated' },
    associatedRule: { id: rule },
    level: 'none',
    message: {
      text: `${service.name}: ${rule} could not be judged. ${reasons.join(
        ' ',
      )}`,
    },
    locations: [locationOf(service)],
  }));
}

function problemsOf({ problems }: CheckReport): Notification[] {
  return problems.map(({ severity, message, path, line = 1 }) => ({
    descriptor: { id: 'not-read' },
    level: severity,
    message: { text: message },
    ...(path !== undefined && {
      locations: [locationOf({ file: path, line })],
    }),
  }));
}

/** The report as SARIF 2.1.0, which GitHub and others show beside the lines of a change. */
export function asSarif(report: CheckReport, version: string): string {
  const { services, problems, rules } = report;
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cloud-run',
            semanticVersion: version,
            rules: rules.map(descriptorOf),
            notifications: [
              {
                id: 'not-evaluated',
                shortDescription: { text: 'A rule could not be judged' },
              },
              {
                id: 'not-read',
                shortDescription: { text: 'A file could not be read' },
              },
            ],
          },
        },
        invocations: [
          {
            executionSuccessful: !problems.some(
              ({ severity }) => severity === 'error',
            ),
            toolExecutionNotifications: [
              ...problemsOf(report),
              ...services.flatMap(notEvaluatedOf),
            ],
          },
        ],
        results: services.flatMap(service =>
          resultsOf(service, service.findings, ruleIndex),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
