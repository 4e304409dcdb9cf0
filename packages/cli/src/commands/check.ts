import { toError } from '@backstage/errors';
import { OPEN_POLICY, Policy, Rule } from 'backstage-plugin-cloud-run-common';
import {
  FailOn,
  ReadPaths,
  ReadProblem,
  readDeclaredServices,
  readFailOn,
  readPolicy,
} from 'backstage-plugin-cloud-run-node/reading';
import { relative, resolve, sep } from 'node:path';
import { CheckOptions, PathHere, checkService } from '../check/checkServices';
import { printableLine } from '../check/formats/printable';
import { policyOfFile } from '../check/policyFile';
import { CheckReport } from '../check/report';
import { standingFindings } from '../check/threshold';
import { variablesOf } from '../check/variables';
import { EXIT, ExitCode } from '../exitCodes';
import { load } from '../load';
import { Streams } from '../streams';
import { loadRules } from '../rules/loadRules';
import { VERSION } from '../version';

/** A repository of whoever calls is trusted to be as large as it is. */
const ROOT_MODULES = 500;

/** How a report is written. */
export type ReportFormat = 'pretty' | 'json' | 'sarif' | 'markdown';

/** What `cloud-run check` is called with. */
export interface CheckCommandOptions {
  paths: string[];
  format: ReportFormat;
  failOn?: FailOn;
  policy?: string;
  config?: string[];
  rules?: string[];
  varFile?: string[];
  var?: string[];
  workspace?: string;
  root?: string;
}

interface Bounds {
  policy: Policy;
  failOn: FailOn;
}

/** The policy and threshold: as given, or else as the portal has them where its configuration is given. */
async function boundsOf(
  { config: files, policy: file, failOn }: CheckCommandOptions,
  rules: readonly Rule[],
): Promise<Bounds> {
  const bounds: Bounds = { policy: OPEN_POLICY, failOn: 'critical' };
  if (files) {
    const { portalConfig } = await load(import('./portalConfig'));
    const config = await portalConfig(files);
    bounds.policy = readPolicy(config, rules);
    bounds.failOn = readFailOn(config);
  }
  return {
    policy: file ? await policyOfFile(file, rules) : bounds.policy,
    failOn: failOn ?? bounds.failOn,
  };
}

function pathHereOf(root: string): PathHere {
  return path =>
    relative(process.cwd(), resolve(root, path)).split(sep).join('/') || '.';
}

function error(message: string): ReadProblem {
  return { severity: 'error', message };
}

function errorsOf(
  { services, limitsReached, root }: ReadPaths,
  paths: readonly string[],
): ReadProblem[] {
  return [
    ...limitsReached.map(({ limit, at }) =>
      error(
        `Not everything of ${pathHereOf(root)(
          at,
        )} was read: the bound of ${limit} was reached there.`,
      ),
    ),
    ...(services.length === 0
      ? [error(`No Cloud Run service was found in ${paths.join(', ')}.`)]
      : []),
  ];
}

/** What the paths declare, judged. */
async function checkPaths(
  { paths, varFile, workspace, root, var: assignments }: CheckCommandOptions,
  judging: CheckOptions,
): Promise<Omit<CheckReport, 'rules'>> {
  let read: ReadPaths[];
  try {
    read = await readDeclaredServices(paths, {
      root,
      rootModules: ROOT_MODULES,
      workspace,
      varFiles: varFile,
      variables: variablesOf(assignments ?? []),
    });
  } catch (cause) {
    return { services: [], problems: [error(toError(cause).message)] };
  }
  return {
    services: read.flatMap(({ services, root: from }) =>
      services.map(service => checkService(service, judging, pathHereOf(from))),
    ),
    problems: read.flatMap(part => [
      ...part.problems.map(problem => ({
        ...problem,
        ...(problem.path !== undefined && {
          path: pathHereOf(part.root)(problem.path),
        }),
      })),
      ...errorsOf(part, paths),
    ]),
  };
}

async function written(
  report: CheckReport,
  format: ReportFormat,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { asJson } = await load(import('../check/formats/json'));
      return asJson(report);
    }
    case 'sarif': {
      const { asSarif } = await load(import('../check/formats/sarif'));
      return asSarif(report, VERSION);
    }
    case 'markdown': {
      const { asMarkdown } = await load(import('../check/formats/markdown'));
      return asMarkdown(report);
    }
    case 'pretty': {
      const { asPretty } = await load(import('../check/formats/pretty'));
      return asPretty(report, process.stdout.columns ?? 100);
    }
    default:
      return format satisfies never;
  }
}

function problemLine({ severity, message, path, line, column }: ReadProblem) {
  const place = [path, line, column].filter(part => part !== undefined);
  return `${severity}: ${
    place.length > 0 ? `${place.join(':')}: ` : ''
  }${message}`;
}

/** Each problem once: what is wrong with a file is met again in each environment. */
function eachOnce(problems: readonly ReadProblem[]): ReadProblem[] {
  return [
    ...new Map(
      problems.map(problem => [problemLine(problem), problem]),
    ).values(),
  ];
}

/**
 * Checks what files declare. What could not be read may hide a finding, so that it fails too; findings that stand
 * against the check say more, and go first.
 */
export async function check(
  options: CheckCommandOptions,
  { out, err }: Streams,
): Promise<ExitCode> {
  const rules = await loadRules(options.rules);
  const { policy, failOn } = await boundsOf(options, rules);
  const judging: CheckOptions = {
    rules,
    policy,
    today: new Date().toISOString().slice(0, 10),
  };
  const { services, problems } = await checkPaths(options, judging);
  const report: CheckReport = { services, problems: eachOnce(problems), rules };
  if (report.services.length > 0 || options.format !== 'pretty') {
    out(await written(report, options.format));
  }
  for (const problem of report.problems) {
    err(`${printableLine(problemLine(problem))}\n`);
  }
  if (standingFindings(report, failOn).length > 0) {
    return EXIT.findings;
  }
  return report.problems.some(({ severity }) => severity === 'error')
    ? EXIT.unreadable
    : EXIT.ok;
}
