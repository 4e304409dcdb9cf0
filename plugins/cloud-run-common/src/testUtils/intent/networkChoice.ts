/**
 * The questions of the form with the kind of answer given to each, without the details. A question that the other
 * answers leave no room for is answered `none`.
 *
 * @public
 */
export interface NetworkChoice {
  ingress: 'all' | 'internal' | 'internal-and-cloud-load-balancing';
  loadBalancer:
    | 'none'
    | 'global-external'
    | 'regional-external'
    | 'regional-internal';
  cloudArmor:
    | 'none'
    | 'rate-limit'
    | 'owasp-preview'
    | 'owasp-enforced'
    | 'allow-list'
    | 'everything';
  cdn: 'none' | 'off' | 'on';
  httpRedirect: 'none' | 'off' | 'on';
  defaultUrl: 'enabled' | 'disabled';
  auth:
    | 'public-by-switch'
    | 'public-by-all-users'
    | 'iam-nobody'
    | 'iam-invokers'
    | 'iap-on-service'
    | 'iap-on-load-balancer';
  egress: 'default' | 'direct-vpc' | 'connector';
  traffic: 'none' | 'private-ranges-only' | 'all-traffic';
  nat: 'none' | 'automatic' | 'reserved' | 'existing';
  connectorSubnet: 'none' | 'new' | 'existing';
  vpc: 'none' | 'new' | 'existing' | 'shared';
  proxyOnlyRange: 'none' | 'given';
  tags: 'none' | 'some';
  callsInternalServices: 'none' | 'no' | 'yes';
  environments: 'one' | 'several' | 'several-with-own-networks';
}

/** Picks one of the options. @public */
export type PickOne = <T>(options: readonly [T, ...T[]]) => T;

const oneOf = <T>(...options: [T, ...T[]]): [T, ...T[]] => options;

function chooseLoadBalancer(
  ingress: NetworkChoice['ingress'],
  pick: PickOne,
): NetworkChoice['loadBalancer'] {
  switch (ingress) {
    case 'all':
      return 'none';
    case 'internal':
      return pick(
        oneOf<'none' | 'regional-internal'>('none', 'regional-internal'),
      );
    default:
      return pick(
        oneOf<NetworkChoice['loadBalancer']>(
          'global-external',
          'regional-external',
          'regional-internal',
        ),
      );
  }
}

function chooseIngress(pick: PickOne) {
  const ingress = pick(
    oneOf<NetworkChoice['ingress']>(
      'all',
      'internal',
      'internal-and-cloud-load-balancing',
    ),
  );
  const loadBalancer = chooseLoadBalancer(ingress, pick);
  const cloudArmor = pick(
    oneOf<NetworkChoice['cloudArmor']>(
      'none',
      'rate-limit',
      'owasp-preview',
      'owasp-enforced',
      'allow-list',
      'everything',
    ),
  );
  const cdn = pick(oneOf<'off' | 'on'>('off', 'on'));
  const httpRedirect = pick(oneOf<'off' | 'on'>('on', 'off'));
  const defaultUrl = pick(
    oneOf<NetworkChoice['defaultUrl']>('enabled', 'disabled'),
  );
  return loadBalancer === 'none'
    ? ({
        ingress,
        loadBalancer,
        cloudArmor: 'none',
        cdn: 'none',
        httpRedirect: 'none',
        defaultUrl: 'enabled',
      } as const)
    : ({
        ingress,
        loadBalancer,
        cloudArmor,
        cdn: loadBalancer === 'global-external' ? cdn : 'none',
        httpRedirect,
        defaultUrl,
      } as const);
}

function chooseAuth(
  { loadBalancer, cdn }: Pick<NetworkChoice, 'loadBalancer' | 'cdn'>,
  pick: PickOne,
): NetworkChoice['auth'] {
  const options = oneOf<NetworkChoice['auth']>(
    'public-by-switch',
    'public-by-all-users',
    'iam-nobody',
    'iam-invokers',
    'iap-on-service',
  );
  if (loadBalancer !== 'none' && cdn !== 'on') {
    options.push('iap-on-load-balancer');
  }
  return pick(options);
}

/**
 * Answers every question of the form so that no answer contradicts another.
 *
 * @public
 */
export function chooseNetwork(pick: PickOne): NetworkChoice {
  const front = chooseIngress(pick);
  const auth = chooseAuth(front, pick);
  const egress = pick(
    oneOf<NetworkChoice['egress']>('default', 'direct-vpc', 'connector'),
  );
  const onVpc = egress !== 'default';
  const regional =
    front.loadBalancer === 'regional-external' ||
    front.loadBalancer === 'regional-internal';
  const vpc = pick(
    oneOf<'new' | 'existing' | 'shared'>('new', 'existing', 'shared'),
  );
  const traffic = pick(
    oneOf<'private-ranges-only' | 'all-traffic'>(
      'private-ranges-only',
      'all-traffic',
    ),
  );
  const nat = pick(
    vpc === 'new'
      ? oneOf<NetworkChoice['nat']>('automatic', 'reserved')
      : oneOf<NetworkChoice['nat']>('automatic', 'reserved', 'existing'),
  );
  const existingVpcSubnet = pick(oneOf<'new' | 'existing'>('new', 'existing'));
  const subnetByVpc = {
    new: 'new',
    existing: existingVpcSubnet,
    shared: 'existing',
  } as const;
  const ownProxyRange = pick(oneOf<'none' | 'given'>('given', 'none'));
  const proxyRangeByVpc = {
    new: 'given',
    existing: ownProxyRange,
    shared: 'none',
  } as const;
  const tags = pick(oneOf<'none' | 'some'>('none', 'some'));
  const calls = pick(oneOf<'no' | 'yes'>('no', 'yes'));
  const environments = pick(
    oneOf<NetworkChoice['environments']>(
      'one',
      'several',
      'several-with-own-networks',
    ),
  );
  const needsVpc = onVpc || regional;
  return {
    ...front,
    auth,
    egress,
    traffic: onVpc ? traffic : 'none',
    nat: onVpc && traffic === 'all-traffic' ? nat : 'none',
    connectorSubnet: egress === 'connector' ? subnetByVpc[vpc] : 'none',
    vpc: needsVpc ? vpc : 'none',
    proxyOnlyRange: regional ? proxyRangeByVpc[vpc] : 'none',
    tags: egress === 'direct-vpc' ? tags : 'none',
    callsInternalServices: onVpc ? calls : 'none',
    environments:
      environments === 'several-with-own-networks' && !needsVpc
        ? 'several'
        : environments,
  };
}
