import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ServiceDefinition,
  exposureMessages,
} from 'backstage-plugin-cloud-run-common';
import {
  DescribedFinding,
  GeneratedService,
  JudgedDeployment,
} from 'backstage-plugin-cloud-run-node';

function explainDeployment(
  { deployment, exposure, idleCost }: JudgedDeployment,
  logger: LoggerService,
) {
  const { environment } = deployment;
  const { title, explanation } = exposureMessages.en[exposure.level];
  logger.info(
    `In ${environment.name} (${environment.project}, ${environment.region}): ${title}. ${explanation}`,
  );
  logger.info(
    idleCost.items.length === 0
      ? `In ${environment.name} the network costs nothing while idle.`
      : `In ${
          environment.name
        } the network costs about ${idleCost.monthly.toFixed(2)} ${
          idleCost.currency
        } a month while idle, by list prices of ${idleCost.asOf}.`,
  );
}

function explainFinding(finding: DescribedFinding, logger: LoggerService) {
  const { severity, environments, message, why, fix, accepted } = finding;
  const found = `${finding.title} (${severity}, in ${environments.join(
    ', ',
  )}). ${message}`;
  if (accepted) {
    logger.info(
      `Accepted until ${accepted.until}, because: ${accepted.reason}. ${found}`,
    );
  } else {
    logger.warn(`${found} ${why} ${fix}`);
  }
}

/** Tells, in plain sentences, what was decided and why. */
export function explain(
  { name }: ServiceDefinition,
  generated: GeneratedService,
  logger: LoggerService,
): void {
  const { ingress, auth, egress } = generated.documentation;
  logger.info(
    `The answers for ${name} are complete and agree with each other.`,
  );
  for (const { title, explanation } of ingress) {
    logger.info(`Who can reach it: ${title}. ${explanation}`);
  }
  for (const { title, explanation } of auth) {
    logger.info(`Who may call it: ${title}. ${explanation}`);
  }
  for (const { title, explanation } of egress) {
    logger.info(`Where its traffic leaves: ${title}. ${explanation}`);
  }
  for (const deployment of generated.deployments) {
    explainDeployment(deployment, logger);
  }
  for (const finding of generated.findings) {
    explainFinding(finding, logger);
  }
  for (const { title, reason } of generated.notEvaluated) {
    logger.info(`Not judged: ${title}. ${reason}`);
  }
}
