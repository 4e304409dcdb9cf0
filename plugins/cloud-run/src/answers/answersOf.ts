import {
  ChoiceKey,
  Fact,
  Facet,
  Finding,
  NetworkPosture,
  ServicePosture,
  UnknownReason,
  admitsAnyone,
  isReachableDirectly,
} from 'backstage-plugin-cloud-run-common';

/** How an answer stands: nothing against it, something against it, or not known and why. */
export type AnswerState =
  | { kind: 'ok' }
  | { kind: 'warning'; findings: Finding[] }
  | { kind: 'unknown'; missing: UnknownReason[] };

/** The short answer to one of the three questions. */
export interface Answer {
  facet: Facet;
  /** The choices that make up the answer, the deciding one first; none where that is not known. */
  choices: ChoiceKey[];
  state: AnswerState;
}

/** What a question is answered with, before it is judged. */
type Choices =
  | { known: true; choices: ChoiceKey[] }
  | { known: false; missing: UnknownReason[] };

const known = (...choices: ChoiceKey[]): Choices => ({ known: true, choices });
const missing = (...reasons: UnknownReason[]): Choices => ({
  known: false,
  missing: reasons,
});

function fromFact<T>(fact: Fact<T>, choices: (value: T) => ChoiceKey[]) {
  return fact.state === 'known' ? choices(fact.value) : [];
}

function ingressChoices({ ingress }: NetworkPosture): Choices {
  if (ingress.setting.state === 'unknown') {
    return missing(ingress.setting.reason);
  }
  const loadBalancers = fromFact(ingress.loadBalancers, balancers =>
    balancers.flatMap(({ type }) =>
      fromFact(type, value => [`loadBalancer.type.${value}` as const]),
    ),
  );
  const urlOff = fromFact(ingress.defaultUrl, value =>
    value === 'disabled' ? ['defaultUrl.disabled'] : [],
  );
  return known(
    `ingress.setting.${ingress.setting.value}`,
    ...new Set(loadBalancers),
    ...urlOff,
  );
}

function authChoices(posture: NetworkPosture): Choices {
  const { auth, ingress } = posture;
  if (auth.iap.state === 'known' && auth.iap.value === 'enabled') {
    return known('auth.method.iap', 'auth.at.service');
  }
  const iapInFront =
    ingress.loadBalancers.state === 'known' &&
    ingress.loadBalancers.value.some(
      ({ iap }) => iap.state === 'known' && iap.value === 'enabled',
    );
  if (iapInFront && isReachableDirectly(posture).holds === false) {
    return known('auth.method.iap', 'auth.at.load-balancer');
  }
  const anyone = admitsAnyone(posture);
  switch (anyone.holds) {
    case true:
      return known(
        'auth.method.public',
        ...fromFact<string>(auth.invokerCheck, value => [
          value === 'disabled'
            ? 'auth.by.invoker-check-disabled'
            : 'auth.by.all-users',
        ]),
      );
    case false:
      return known('auth.method.iam');
    default:
      return missing(...anyone.missing);
  }
}

function egressChoices({ egress }: NetworkPosture): Choices {
  if (egress.path.state === 'unknown') {
    return missing(egress.path.reason);
  }
  const traffic = fromFact(egress.traffic, value =>
    value === null ? [] : [`egress.traffic.${value}` as const],
  );
  const nat = fromFact(egress.nat, gateway =>
    gateway === null
      ? []
      : fromFact(gateway.allocation, (allocation): ChoiceKey[] => [
          allocation === 'manual' ? 'nat.reserved' : 'nat.automatic',
        ]),
  );
  return known(
    `egress.path.${egress.path.value.kind}`,
    ...traffic,
    ...(egress.path.value.kind === 'default' ? [] : nat),
  );
}

/**
 * The findings that count against a question: those nobody answers for.
 */
export function countingFindings(
  findings: readonly Finding[],
  facet?: Facet,
): Finding[] {
  return findings.filter(
    finding => !finding.accepted && (!facet || finding.facet === facet),
  );
}

/**
 * The short answers to the three questions for a service.
 */
export function answersOf({ posture, judgement }: ServicePosture): Answer[] {
  const answer = (facet: Facet, choices: Choices): Answer => {
    const findings = countingFindings(judgement.findings, facet);
    if (!choices.known) {
      return {
        facet,
        choices: [],
        state: { kind: 'unknown', missing: choices.missing },
      };
    }
    return {
      facet,
      choices: choices.choices,
      state:
        findings.length > 0 ? { kind: 'warning', findings } : { kind: 'ok' },
    };
  };
  return [
    answer('ingress', ingressChoices(posture)),
    answer('auth', authChoices(posture)),
    answer('egress', egressChoices(posture)),
  ];
}
