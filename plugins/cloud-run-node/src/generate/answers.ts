import {
  AuthIntent,
  ChoiceKey,
  EgressIntent,
  IngressIntent,
  NetworkIntent,
  defaultUrlOf,
  loadBalancerOf,
} from 'backstage-plugin-cloud-run-common';

/**
 * The choices behind a network, by the question they answer.
 */
export interface Answers {
  ingress: ChoiceKey[];
  auth: ChoiceKey[];
  egress: ChoiceKey[];
}

function ingressAnswers(ingress: IngressIntent): ChoiceKey[] {
  const loadBalancer = loadBalancerOf({ ingress });
  return [
    `ingress.setting.${ingress.setting}`,
    loadBalancer
      ? `loadBalancer.type.${loadBalancer.type}`
      : 'loadBalancer.none',
    `defaultUrl.${defaultUrlOf({ ingress })}`,
  ];
}

function authAnswers(auth: AuthIntent): ChoiceKey[] {
  switch (auth.method) {
    case 'public':
      return ['auth.method.public', `auth.by.${auth.by}`];
    case 'iam':
      return ['auth.method.iam'];
    case 'iap':
      return ['auth.method.iap', `auth.at.${auth.at}`];
    default:
      return auth satisfies never;
  }
}

function egressAnswers(egress: EgressIntent): ChoiceKey[] {
  if (egress.path === 'default') {
    return ['egress.path.default'];
  }
  const { traffic } = egress;
  return [
    `egress.path.${egress.path}`,
    `egress.traffic.${traffic.setting}`,
    ...(traffic.setting === 'all-traffic'
      ? ([`nat.${traffic.nat.kind}`] as const)
      : []),
  ];
}

/** The answers that a network gives to the three questions. */
export function answersOf({
  ingress,
  auth,
  egress,
  vpc,
}: NetworkIntent): Answers {
  return {
    ingress: ingressAnswers(ingress),
    auth: authAnswers(auth),
    egress: [
      ...egressAnswers(egress),
      ...(vpc ? ([`vpc.${vpc.kind}`] as const) : []),
    ],
  };
}
