import {
  ChoiceKey,
  Fact,
  Facet,
  Finding,
  NetworkPosture,
  ServicePosture,
  UnknownReason,
  admitsAnyone,
  everyFinding,
  isReachableDirectly,
  itemsOf,
} from 'backstage-plugin-cloud-run-common';
import { ValueText } from './valuesOf';

/** How an answer stands: nothing against it, something against it, or not known and why. */
export type AnswerState =
  | { kind: 'ok' }
  | { kind: 'warning'; findings: Finding[] }
  | { kind: 'unknown'; missing: UnknownReason[] };

/** The short answer to one of the three questions. */
export interface Answer {
  facet: Facet;
  /** The choice that decides the answer; absent where it is not known. */
  choice?: ChoiceKey;
  /** What else belongs to the answer. */
  parts: ValueText[];
  state: AnswerState;
}

/** What a question is answered with, before it is judged. */
type Choices =
  | { known: true; choice: ChoiceKey; parts: ValueText[] }
  | { known: false; missing: UnknownReason[] };

const known = (choice: ChoiceKey, ...parts: ValueText[]): Choices => ({
  known: true,
  choice,
  parts,
});
const missing = (...reasons: UnknownReason[]): Choices => ({
  known: false,
  missing: reasons,
});
const choicePart = (key: ChoiceKey): ValueText => ({ kind: 'choice', key });

function fromFact<T, R>(fact: Fact<T>, read: (value: T) => R[]): R[] {
  return fact.state === 'known' ? read(fact.value) : [];
}

function ingressChoices({ ingress }: NetworkPosture): Choices {
  if (ingress.setting.state === 'unknown') {
    return missing(ingress.setting.reason);
  }
  const loadBalancers = itemsOf(ingress.loadBalancers).flatMap(({ type }) =>
    fromFact(type, value => [`loadBalancer.type.${value}` as const]),
  );
  const urlOff = fromFact(ingress.defaultUrl, value =>
    value === 'disabled' ? [choicePart('defaultUrl.disabled')] : [],
  );
  return known(
    `ingress.setting.${ingress.setting.value}`,
    ...[...new Set(loadBalancers)].map(choicePart),
    ...urlOff,
  );
}

function authChoices(posture: NetworkPosture): Choices {
  const { auth, ingress } = posture;
  if (auth.iap.state === 'known' && auth.iap.value === 'enabled') {
    return known('auth.method.iap', choicePart('auth.at.service'));
  }
  const iapInFront = itemsOf(ingress.loadBalancers).some(
    ({ iap }) => iap.state === 'known' && iap.value === 'enabled',
  );
  if (iapInFront && isReachableDirectly(posture).holds === false) {
    return known('auth.method.iap', choicePart('auth.at.load-balancer'));
  }
  const anyone = admitsAnyone(posture);
  switch (anyone.holds) {
    case true:
      return known(
        'auth.method.public',
        ...fromFact(auth.invokerCheck, (value): ValueText[] => [
          {
            kind: 'word',
            key: value === 'disabled' ? 'invokerCheckOff' : 'allUsersGranted',
          },
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
    value === null ? [] : [choicePart(`egress.traffic.${value}`)],
  );
  const nat = fromFact(egress.nat, gateway =>
    gateway === null
      ? []
      : fromFact(gateway.allocation, allocation => [
          choicePart(
            allocation === 'manual' ? 'nat.reserved' : 'nat.automatic',
          ),
        ]),
  );
  return known(
    `egress.path.${egress.path.value.kind}`,
    ...traffic,
    ...(egress.path.value.kind === 'default' ? [] : nat),
  );
}

/** The findings that count: those nobody answers for. */
export function countingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ accepted }) => !accepted);
}

/** What counts against a question: its root causes, and what follows for it from those of the other questions. */
function findingsAgainst(
  facet: Facet,
  findings: readonly Finding[],
): Finding[] {
  return countingFindings(findings).flatMap(finding =>
    finding.facet === facet
      ? [finding]
      : countingFindings(everyFinding(finding.consequences)).filter(
          consequence => consequence.facet === facet,
        ),
  );
}

/**
 * The short answers to the three questions for a service.
 */
export function answersOf({ posture, judgement }: ServicePosture): Answer[] {
  const answer = (facet: Facet, choices: Choices): Answer => {
    const findings = findingsAgainst(facet, judgement.findings);
    if (!choices.known) {
      return {
        facet,
        parts: [],
        state: { kind: 'unknown', missing: choices.missing },
      };
    }
    return {
      facet,
      choice: choices.choice,
      parts: choices.parts,
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
