import {
  CLOUD_RUN_RULES,
  Deployment,
  Exposure,
  IdleCost,
  Judgement,
  NetworkPosture,
  Policy,
  PriceTable,
  Rule,
  ServiceDefinition,
  contextOfDefinition,
  deploymentsOf,
  exposureOf,
  idleCostOf,
  judge,
  postureOfIntent,
} from 'backstage-plugin-cloud-run-common';

/**
 * A service in one environment, with everything the model says about it.
 *
 * @public
 */
export interface JudgedDeployment {
  deployment: Deployment;
  posture: NetworkPosture;
  exposure: Exposure;
  judgement: Judgement;
  idleCost: IdleCost;
}

/**
 * What deployments are judged by.
 *
 * @public
 */
export interface JudgeDeploymentsOptions {
  /** The plugin's own rules if left out. */
  rules?: readonly Rule[];
  policy: Policy;
  /** The day of the judgement as YYYY-MM-DD. */
  today: string;
  /** The organisation's own prices instead of the list prices. */
  prices?: PriceTable;
}

/**
 * Judges a service in each of its environments, in their order.
 *
 * @public
 */
export function judgeDeployments(
  definition: ServiceDefinition,
  { rules = CLOUD_RUN_RULES, policy, today, prices }: JudgeDeploymentsOptions,
): JudgedDeployment[] {
  const context = contextOfDefinition(definition);
  return deploymentsOf(definition).map(deployment => {
    const posture = postureOfIntent(deployment);
    return {
      deployment,
      posture,
      exposure: exposureOf(posture),
      judgement: judge(posture, { rules, policy, context, today }),
      idleCost: idleCostOf(deployment, prices),
    };
  });
}
