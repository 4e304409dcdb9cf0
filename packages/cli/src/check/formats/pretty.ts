import { SEVERITIES, Severity } from 'backstage-plugin-cloud-run-common';
import pc from 'picocolors';
import { CheckReport, CheckedService, ReportedFinding } from '../report';
import {
  answersOf,
  byReason,
  counted,
  exposureWords,
  findingsInWords,
  whereabouts,
} from '../words';
import { printable, printableLine } from './printable';
import { wrap } from './wrap';

const COLOURS: Record<Severity, (text: string) => string> = {
  critical: pc.red,
  high: pc.red,
  medium: pc.yellow,
  low: pc.blue,
  info: pc.dim,
};

/** A text needs so many columns beside its label, or stands below it. */
const BESIDE = 30;

function labelled(label: string, text: string, width: number): string[] {
  if (width < label.length + BESIDE) {
    return [pc.dim(label.trimEnd()), ...wrap(printable(text), width, '  ')];
  }
  const indent = ' '.repeat(label.length + 2);
  const [first = '', ...rest] = wrap(printable(text), width, indent);
  return [`${pc.dim(label)}  ${first.trimStart()}`, ...rest];
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map(line => (line === '' ? line : indent + line));
}

function standingOf({ accepted, lapsed }: ReportedFinding): string[] {
  if (accepted) {
    return [
      `Accepted until ${accepted.until}${
        accepted.by ? ` by ${accepted.by}` : ''
      }: ${accepted.reason}`,
    ];
  }
  if (lapsed) {
    return [
      lapsed.because === 'expired'
        ? `Its acceptance ran out on ${lapsed.acceptance.until}: ${lapsed.acceptance.reason}`
        : 'Its owner accepted it, which only the policy can do for something as grave.',
    ];
  }
  return [];
}

function headOf({ accepted, severity, rule, file, line }: ReportedFinding) {
  const word = accepted
    ? pc.dim(`accepted (${severity})`)
    : COLOURS[severity](severity);
  return `${word}  ${pc.bold(printableLine(rule))}  ${pc.dim(
    printableLine(`${file}:${line}`),
  )}`;
}

function findingLines(finding: ReportedFinding, width: number): string[] {
  const inner = width - 2;
  const body = [
    ...wrap(printable(finding.message), inner, ''),
    ...(finding.accepted
      ? []
      : [
          ...labelled('Why', finding.why, inner),
          ...labelled('Fix', finding.fix, inner),
        ]),
    ...standingOf(finding).flatMap(text => wrap(printable(text), inner, '')),
    ...finding.consequences.flatMap(consequence => [
      'From it follows:',
      ...indented(findingLines(consequence, inner - 2), '  '),
    ]),
  ];
  return [headOf(finding), ...indented(body, '  ')];
}

function notEvaluatedLines(service: CheckedService, width: number): string[] {
  const { notEvaluated } = service;
  return notEvaluated.length === 0
    ? []
    : [
        ...wrap(
          `${counted(notEvaluated.length, 'rule')} could not be judged:`,
          width,
          '',
        ).map(line => pc.dim(line)),
        ...byReason(service).flatMap(({ reason, rules }) =>
          wrap(printable(`${reason} (${rules.length})`), width, '  '),
        ),
        '',
      ];
}

function serviceLines(service: CheckedService, width: number): string[] {
  const { title, explanation } = exposureWords(service);
  const inner = width - 2;
  const answers = answersOf(service);
  const longest = Math.max(...answers.map(({ question }) => question.length));
  const body = [
    ...wrap(`${title}. ${explanation}`, inner, '').map(pc.bold),
    '',
    ...answers.flatMap(({ question, answer }) =>
      labelled(question.padEnd(longest), answer, inner),
    ),
    '',
    ...(service.findings.length > 0
      ? service.findings.flatMap(finding => [
          ...findingLines(finding, inner),
          '',
        ])
      : [...wrap('Nothing wrong was found in what is known.', inner, ''), '']),
    ...notEvaluatedLines(service, inner),
  ];
  const head = [service.name, whereabouts(service)]
    .filter(part => part !== '')
    .join('  ');
  return [
    `${pc.bold(printableLine(head))}  ${pc.dim(
      printableLine(`${service.file}:${service.line}`),
    )}`,
    ...indented(body, '  '),
  ];
}

/** The report for a terminal of so many columns. */
export function asPretty({ services }: CheckReport, columns: number): string {
  const width = Math.min(Math.max(columns, 40), 110);
  const open = services.reduce(
    (count, { notEvaluated }) => count + notEvaluated.length,
    0,
  );
  const summary = `${counted(services.length, 'service')}, ${findingsInWords(
    services,
    SEVERITIES,
  )}${open > 0 ? `, ${open} not judged` : ''}.`;
  return `${[
    ...services.flatMap(service => serviceLines(service, width)),
    ...wrap(summary, width, '').map(line => pc.bold(line)),
  ].join('\n')}\n`;
}
