import {
  Evidence,
  Fact,
  ListFact,
  LoadBalancer,
  NetworkPosture,
  itemsOf,
  reportOf,
} from 'backstage-plugin-cloud-run-common';

/** A value of a posture in words, and where it was seen. */
export interface ComparedValue {
  name: string;
  /** `unknown` where it cannot be told. */
  words: string;
  evidence: readonly Evidence[];
}

const UNKNOWN = 'unknown';

function seenIn(fact: Fact<unknown> | ListFact<unknown>): Evidence[] {
  if (fact.state === 'known') {
    return fact.evidence;
  }
  return 'seen' in fact ? fact.seen?.evidence ?? [] : [];
}

function words(value: unknown): string {
  return Array.isArray(value)
    ? `[${[...new Set(value.map(String))].sort().join(', ')}]`
    : String(value);
}

/** A list in words, which is known only as a whole. */
function wordsOfList(list: ListFact<string>): string {
  return list.state === 'known' ? words(list.value) : UNKNOWN;
}

/** The values of all load balancers together, which are known only where each is. */
function wordsOfAll(
  loadBalancers: ListFact<LoadBalancer>,
  valuesOf: (loadBalancer: LoadBalancer) => Fact<readonly string[]>,
): string {
  const facts = itemsOf(loadBalancers).map(valuesOf);
  const values = facts.flatMap(fact =>
    fact.state === 'known' ? [fact.value] : [],
  );
  return loadBalancers.state === 'known' && values.length === facts.length
    ? words(values.flat())
    : UNKNOWN;
}

function accessorsOf({ iapAccessors }: LoadBalancer): Fact<readonly string[]> {
  return iapAccessors.state === 'known'
    ? iapAccessors
    : { state: 'unknown', reason: iapAccessors.reason };
}

function typeOf({ type }: LoadBalancer): Fact<readonly string[]> {
  return type.state === 'known'
    ? { ...type, value: [type.value] }
    : { state: 'unknown', reason: type.reason };
}

/** What a posture says of what a person chooses, value by value. */
export function comparedValues(posture: NetworkPosture): ComparedValue[] {
  const { ingress, auth, egress, expectations } = posture;
  const { loadBalancers } = ingress;
  const report = reportOf(posture);
  const behind = itemsOf(loadBalancers);
  const value = (
    name: string,
    text: unknown,
    ...facts: (Fact<unknown> | ListFact<unknown>)[]
  ): ComparedValue => ({
    name,
    words: typeof text === 'string' ? text : words(text),
    evidence: facts.flatMap(seenIn),
  });
  return [
    value('ingress', report.ingress, ingress.setting),
    value('defaultUrl', report.defaultUrl, ingress.defaultUrl),
    value('invokerCheck', report.invokerCheck, auth.invokerCheck),
    value('publicInvoker', report.publicInvoker, auth.invokers),
    value(
      'invokers',
      auth.invokers.state === 'known' ? report.invokers : UNKNOWN,
      auth.invokers,
    ),
    value('iap', report.iap, auth.iap, ...behind.map(({ iap }) => iap)),
    value('loadBalancer', report.loadBalancer, loadBalancers),
    value(
      'cloudArmor',
      report.cloudArmor,
      ...behind.map(({ cloudArmor }) => cloudArmor),
    ),
    value('egressPath', report.egressPath, egress.path),
    value('egressTraffic', report.egressTraffic, egress.traffic),
    value('staticOutboundIp', report.staticOutboundIp, egress.nat, egress.path),
    value('exposure', report.exposure),
    value(
      'type of load balancer',
      wordsOfAll(loadBalancers, typeOf),
      ...behind.map(({ type }) => type),
    ),
    value(
      'domains',
      wordsOfAll(loadBalancers, ({ domains }) => domains),
      ...behind.map(({ domains }) => domains),
    ),
    value(
      'domain mappings',
      wordsOfList(ingress.domainMappings),
      ingress.domainMappings,
    ),
    value('iapAccessors', wordsOfList(auth.iapAccessors), auth.iapAccessors),
    value(
      'iapAccessors of the load balancer',
      wordsOfAll(loadBalancers, accessorsOf),
      ...behind.map(({ iapAccessors }) => iapAccessors),
    ),
    value('public in the catalog', expectations.public),
    value(
      'fixed outbound address in the catalog',
      expectations.staticOutboundIp,
    ),
  ];
}

/** A value that is not what was chosen. */
export interface Difference {
  name: string;
  read: string;
  chosen: string;
  at?: { path: string; line: number };
}

function placeOf(
  evidence: readonly Evidence[],
): { path: string; line: number } | undefined {
  const file = evidence.find(item => item.kind === 'file');
  return file?.kind === 'file'
    ? { path: file.path, line: file.line }
    : undefined;
}

/** Who may call and was not chosen, where not everybody who may call is known. */
function unchosenInvokers(
  read: NetworkPosture,
  intended: NetworkPosture,
): Difference[] {
  const chosen = reportOf(intended).invokers;
  const unchosen = reportOf(read).invokers.filter(
    member => !chosen.includes(member),
  );
  return read.auth.invokers.state === 'unknown' && unchosen.length > 0
    ? [
        {
          name: 'invokers',
          read: `${words(unchosen)} and perhaps others`,
          chosen: words(chosen),
          at: placeOf(seenIn(read.auth.invokers)),
        },
      ]
    : [];
}

/**
 * The values that are not what was chosen, and those that cannot be told although they were chosen. What a choice leaves
 * to others may be anything.
 */
export function differencesOf(
  read: NetworkPosture,
  intended: NetworkPosture,
): Difference[] {
  const found = new Map(
    comparedValues(read).map(value => [value.name, value] as const),
  );
  const differences = comparedValues(intended).flatMap(
    ({ name, words: chosen }) => {
      const value = found.get(name);
      return !value || chosen === UNKNOWN || value.words === chosen
        ? []
        : [{ name, read: value.words, chosen, at: placeOf(value.evidence) }];
    },
  );
  return [...differences, ...unchosenInvokers(read, intended)];
}

/** Whether a difference is only that the value cannot be told. */
export function isHidden({ read }: Difference): boolean {
  return read === UNKNOWN;
}
