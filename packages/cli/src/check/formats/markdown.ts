import { SEVERITIES, Severity } from 'backstage-plugin-cloud-run-common';
import { skeletonFilters } from 'backstage-plugin-cloud-run-node';
import { CheckReport, CheckedService, ReportedFinding } from '../report';
import {
  answersOf,
  byReason,
  counted,
  exposureWords,
  findingsInWords,
  whereabouts,
} from '../words';

/** What a pipeline finds its earlier comment by. */
export const MARKER = '<!-- cloud-run-check -->';

const ICONS: Record<Severity, string> = {
  critical: '🟥',
  high: '🟧',
  medium: '🟨',
  low: '🟦',
  info: '⬜',
};

/** A text as it is, whatever it holds. */
function plain(text: string): string {
  return String(skeletonFilters.markdown(text));
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return plain(`${file}:${line}`);
}

function details(summary: string, lines: readonly string[]): string[] {
  return [
    `<details><summary>${summary}</summary>`,
    '',
    ...lines,
    '',
    '</details>',
  ];
}

function headOf(finding: ReportedFinding): string {
  const severity = finding.accepted
    ? `⬜ accepted (${finding.severity})`
    : `${ICONS[finding.severity]} **${finding.severity}**`;
  return `${severity} ${plain(finding.message)} (${placeOf(finding)})`;
}

function standingOf({ accepted, lapsed }: ReportedFinding): string[] {
  if (accepted) {
    return [
      `- Accepted until ${accepted.until}${
        accepted.by ? ` by ${plain(accepted.by)}` : ''
      }: ${plain(accepted.reason)}`,
    ];
  }
  if (lapsed) {
    return [
      lapsed.because === 'expired'
        ? `- Its acceptance ran out on ${lapsed.acceptance.until}.`
        : '- Only the policy can accept something as grave.',
    ];
  }
  return [];
}

function findingLines(finding: ReportedFinding): string[] {
  return [
    headOf(finding),
    '',
    ...details('Why, and what to do', [
      `- Why: ${plain(finding.why)}`,
      `- Fix: ${plain(finding.fix)}`,
      `- Rule: ${plain(finding.rule)}`,
      ...standingOf(finding),
      ...finding.consequences.map(
        consequence => `- This follows from it: ${headOf(consequence)}`,
      ),
    ]),
    '',
  ];
}

function notEvaluatedLines(service: CheckedService): string[] {
  const { notEvaluated } = service;
  return notEvaluated.length === 0
    ? []
    : [
        ...details(
          `${counted(notEvaluated.length, 'rule')} could not be judged`,
          byReason(service).map(
            ({ reason, rules }) =>
              `- ${plain(reason)} ${plain(rules.join(', '))}`,
          ),
        ),
        '',
      ];
}

function serviceLines(service: CheckedService): string[] {
  const { title, explanation } = exposureWords(service);
  const where = whereabouts(service);
  return [
    `### ${plain(service.name)}${where ? ` (${plain(where)})` : ''}`,
    '',
    `**${title}.** ${explanation}`,
    '',
    '| Question | Answer |',
    '| --- | --- |',
    ...answersOf(service).map(
      ({ question, answer }) => `| ${question} | ${plain(answer)} |`,
    ),
    '',
    ...(service.findings.length > 0
      ? service.findings.flatMap(findingLines)
      : ['Nothing wrong was found in what is known.', '']),
    ...notEvaluatedLines(service),
  ];
}

function problemLines({ problems }: CheckReport): string[] {
  return problems.length === 0
    ? []
    : [
        '**Not everything could be read:**',
        '',
        ...problems.map(
          ({ message, path, line = 1 }) =>
            `- ${
              path === undefined ? '' : `${placeOf({ file: path, line })} `
            }${plain(message)}`,
        ),
        '',
      ];
}

/** The report for a comment on a pull request. */
export function asMarkdown(report: CheckReport): string {
  const { services } = report;
  const lines = [
    MARKER,
    '## Cloud Run networks',
    '',
    `${counted(services.length, 'service')}, ${findingsInWords(
      services,
      SEVERITIES,
    )}.`,
    '',
    ...problemLines(report),
    ...services.flatMap(serviceLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
