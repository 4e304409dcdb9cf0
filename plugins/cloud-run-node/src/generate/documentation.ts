import {
  ChoiceKey,
  Explanation,
  Locale,
  NetworkIntent,
  ServiceDefinition,
  choiceMessages,
  costMessages,
  exposureMessages,
  loadBalancerOf,
} from 'backstage-plugin-cloud-run-common';
import { answersOf } from './answers';
import { JudgedDeployment } from './judgeDeployments';

/**
 * What a network costs a month while idle, in words. Amounts are rounded to cents, such as `28.25`.
 *
 * @public
 */
export interface DescribedCost {
  currency: string;
  asOf: string;
  monthly: string;
  items: { title: string; quantity: number; monthly: string }[];
}

/**
 * What differs between the environments of a network.
 *
 * @public
 */
export interface DescribedEnvironment {
  name: string;
  domains: string[];
  cost: DescribedCost;
}

/**
 * What the pages of a repository say about its network, in words.
 *
 * @public
 */
export interface Documentation {
  exposure: Explanation;
  /** Who can reach it. */
  ingress: Explanation[];
  /** Who may call it. */
  auth: Explanation[];
  /** The named principals that may call the service or sign in to it. */
  callers: string[];
  /** Where its traffic leaves. */
  egress: Explanation[];
  environments: DescribedEnvironment[];
}

function callersOf({ auth }: NetworkIntent): string[] {
  switch (auth.method) {
    case 'public':
      return [];
    case 'iam':
      return auth.invokers;
    case 'iap':
      return auth.accessors;
    default:
      return auth satisfies never;
  }
}

function describedEnvironment(
  { deployment: { environment, network }, idleCost }: JudgedDeployment,
  locale: Locale,
): DescribedEnvironment {
  return {
    name: environment.name,
    domains: loadBalancerOf(network)?.domains ?? [],
    cost: {
      currency: idleCost.currency,
      asOf: idleCost.asOf,
      monthly: idleCost.monthly.toFixed(2),
      items: idleCost.items.map(({ part, quantity, monthly }) => ({
        title: costMessages[locale][part],
        quantity,
        monthly: monthly.toFixed(2),
      })),
    },
  };
}

/** Describes a service's network in a language. */
export function documentationOf(
  { network }: ServiceDefinition,
  judged: readonly JudgedDeployment[],
  locale: Locale,
): Documentation {
  const last = judged[judged.length - 1];
  const explain = (keys: ChoiceKey[]) =>
    keys.map(key => choiceMessages[locale][key]);
  const { ingress, auth, egress } = answersOf(network);
  return {
    exposure: exposureMessages[locale][last.exposure.level],
    ingress: explain(ingress),
    auth: explain(auth),
    callers: callersOf(network),
    egress: explain(egress),
    environments: judged.map(deployment =>
      describedEnvironment(deployment, locale),
    ),
  };
}
