import {
  IdleCost,
  PostureReport,
  ServiceDefinition,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import {
  DescribedFinding,
  GeneratedService,
  JudgedDeployment,
} from 'backstage-plugin-cloud-run-node';

function deploymentOutput({
  deployment: { environment },
  posture,
  exposure,
  idleCost,
}: JudgedDeployment) {
  return {
    environment: environment.name,
    project: environment.project,
    region: environment.region,
    exposure: exposure.level,
    posture: reportOf(posture),
    idleCost,
  };
}

function totalOf(costs: IdleCost[]) {
  const cents = costs.reduce(
    (sum, { monthly }) => sum + Math.round(monthly * 100),
    0,
  );
  const { currency, asOf } = costs[0];
  return { currency, asOf, monthly: cents / 100 };
}

/** The summary shown when the task is done, as Markdown. All of it is the model's own words and checked names. */
function summaryOf(
  { name }: ServiceDefinition,
  { documentation, findings, files }: GeneratedService,
  cost: { currency: string; monthly: number },
): string {
  const { exposure } = documentation;
  const open = findings.filter(({ accepted }) => !accepted);
  return [
    `**${name}: ${exposure.title}.** ${exposure.explanation}`,
    `While idle its network costs about ${cost.monthly.toFixed(2)} ${
      cost.currency
    } a month. ${files.length} files were generated.`,
    open.length === 0
      ? 'No rule has anything to say about its network.'
      : `What to watch:\n\n${open
          .map(
            ({ title, severity, message }) =>
              `- **${title}** (${severity}). ${message}`,
          )
          .join('\n')}`,
  ].join('\n\n');
}

/** What the action gives to later steps. */
export interface GenerateServiceOutput {
  summary: string;
  exposure: PostureReport['exposure'];
  posture: PostureReport;
  findings: DescribedFinding[];
  idleCost: { currency: string; asOf: string; monthly: number };
  deployments: ReturnType<typeof deploymentOutput>[];
  files: string[];
}

/** The output of a generated service. Where a single value is asked for, the last environment gives it. */
export function outputOf(
  definition: ServiceDefinition,
  generated: GeneratedService,
): GenerateServiceOutput {
  const deployments = generated.deployments.map(deploymentOutput);
  const { exposure, posture } = deployments[deployments.length - 1];
  const idleCost = totalOf(
    generated.deployments.map(deployment => deployment.idleCost),
  );
  return {
    summary: summaryOf(definition, generated, idleCost),
    exposure,
    posture,
    findings: generated.findings,
    idleCost,
    deployments,
    files: generated.files.map(({ path }) => path),
  };
}
