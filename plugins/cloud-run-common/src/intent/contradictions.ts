import { parseAddressRange, rangesOverlap } from './addressRange';
import { NetworkIntent } from './networkIntent';
import { defaultUrlOf, isRegional, loadBalancerOf, needsVpc } from './parts';

/** A choice that another choice rules out: where it stands and the code of its explanation. */
export interface Contradiction {
  path: (string | number)[];
  code: string;
}

function ingressContradictions(intent: NetworkIntent): Contradiction[] {
  const found: Contradiction[] = [];
  const loadBalancer = loadBalancerOf(intent);
  if (defaultUrlOf(intent) === 'disabled' && !loadBalancer) {
    found.push({
      path: ['ingress', 'defaultUrl'],
      code: 'default-url-is-only-way-in',
    });
  }
  if (!loadBalancer) {
    return found;
  }
  if (new Set(loadBalancer.domains).size < loadBalancer.domains.length) {
    found.push({
      path: ['ingress', 'loadBalancer', 'domains'],
      code: 'domains-repeated',
    });
  }
  const armor = loadBalancer.cloudArmor;
  if (
    armor &&
    !armor.rateLimit &&
    !armor.allowedRanges &&
    armor.owasp === 'off'
  ) {
    found.push({
      path: ['ingress', 'loadBalancer', 'cloudArmor'],
      code: 'cloud-armor-without-rules',
    });
  }
  return found;
}

function authContradictions({
  auth,
  ...intent
}: NetworkIntent): Contradiction[] {
  if (auth.method !== 'iap' || auth.at === 'service') {
    return [];
  }
  const loadBalancer = loadBalancerOf(intent);
  if (!loadBalancer) {
    return [{ path: ['auth', 'at'], code: 'iap-without-load-balancer' }];
  }
  if (loadBalancer.type === 'global-external' && loadBalancer.cdn) {
    return [{ path: ['ingress', 'loadBalancer', 'cdn'], code: 'cdn-with-iap' }];
  }
  return [];
}

function vpcContradictions(intent: NetworkIntent): Contradiction[] {
  const { vpc } = intent;
  if (!vpc) {
    return needsVpc(intent) ? [{ path: ['vpc'], code: 'vpc-missing' }] : [];
  }
  if (!needsVpc(intent)) {
    return [{ path: ['vpc'], code: 'vpc-unused' }];
  }
  const loadBalancer = loadBalancerOf(intent);
  const regional = loadBalancer !== undefined && isRegional(loadBalancer);
  if (vpc.kind === 'new' && regional && !vpc.proxyOnlyRange) {
    return [
      { path: ['vpc', 'proxyOnlyRange'], code: 'proxy-only-range-missing' },
    ];
  }
  if (vpc.kind !== 'shared' && vpc.proxyOnlyRange && !regional) {
    return [
      { path: ['vpc', 'proxyOnlyRange'], code: 'proxy-only-range-unused' },
    ];
  }
  return [];
}

function egressContradictions({ egress, vpc }: NetworkIntent): Contradiction[] {
  const found: Contradiction[] = [];
  if (egress.path === 'default') {
    return found;
  }
  if (
    vpc?.kind === 'new' &&
    egress.traffic.setting === 'all-traffic' &&
    egress.traffic.nat.kind === 'existing'
  ) {
    found.push({
      path: ['egress', 'traffic', 'nat', 'kind'],
      code: 'new-vpc-has-no-nat',
    });
  }
  if (egress.path === 'connector') {
    const { subnet, minInstances, maxInstances } = egress.connector;
    if (maxInstances <= minInstances) {
      found.push({
        path: ['egress', 'connector', 'maxInstances'],
        code: 'connector-instances',
      });
    }
    if (vpc?.kind === 'shared' && subnet.kind === 'new') {
      found.push({
        path: ['egress', 'connector', 'subnet'],
        code: 'connector-subnet-in-shared-vpc',
      });
    }
    if (vpc?.kind === 'new' && subnet.kind === 'existing') {
      found.push({
        path: ['egress', 'connector', 'subnet'],
        code: 'connector-subnet-in-new-vpc',
      });
    }
  }
  return found;
}

function overlappingRanges({ egress, vpc }: NetworkIntent): Contradiction[] {
  const ranges: { path: string[]; text: string | undefined }[] = [
    {
      path: ['vpc', 'subnetRange'],
      text: vpc?.kind === 'new' ? vpc.subnetRange : undefined,
    },
    {
      path: ['vpc', 'proxyOnlyRange'],
      text: vpc && vpc.kind !== 'shared' ? vpc.proxyOnlyRange : undefined,
    },
    {
      path: ['egress', 'connector', 'subnet', 'range'],
      text:
        egress.path === 'connector' && egress.connector.subnet.kind === 'new'
          ? egress.connector.subnet.range
          : undefined,
    },
  ];
  const parsed = ranges.flatMap(({ path, text }) => {
    const range = text === undefined ? undefined : parseAddressRange(text);
    return range ? [{ path, range }] : [];
  });
  return parsed.flatMap(({ path, range }, index) =>
    parsed.slice(0, index).some(earlier => rangesOverlap(earlier.range, range))
      ? [{ path, code: 'ranges-overlap' }]
      : [],
  );
}

/**
 * Everything in an intent that rules something else out. An intent without contradictions can be generated.
 */
export function contradictions(intent: NetworkIntent): Contradiction[] {
  return [
    ...ingressContradictions(intent),
    ...authContradictions(intent),
    ...vpcContradictions(intent),
    ...egressContradictions(intent),
    ...overlappingRanges(intent),
  ];
}
