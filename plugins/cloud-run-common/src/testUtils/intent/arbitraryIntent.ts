import fc from 'fast-check';
import { NetworkIntent } from '../../intent/networkIntent';
import { Environment, ServiceDefinition } from '../../intent/serviceDefinition';
import {
  PRIVATE_BLOCKS,
  containerImages,
  domainNames,
  entityRefs,
  members,
  plainTexts,
  projectIds,
  rangeInBlock,
  rangePlaces,
  regions,
  resourceNames,
  serviceNames,
  sourceRanges,
  word,
} from './arbitraryValues';
import {
  NetworkDetails,
  VpcDetails,
  intentOfChoice,
  vpcOf,
} from './intentOfChoice';
import { NetworkChoice, PickOne, chooseNetwork } from './networkChoice';

const MOST_ENVIRONMENTS = 4;
const MOST_DOMAINS = 15;

/**
 * Any combination of answers that the form admits, without the details.
 *
 * @public
 */
export function arbitraryChoice(): fc.Arbitrary<NetworkChoice> {
  return fc
    .array(fc.nat({ max: 59 }), { minLength: 17, maxLength: 17 })
    .map(numbers => {
      const left = [...numbers];
      const pick: PickOne = options =>
        options[(left.pop() ?? 0) % options.length] ?? options[0];
      return chooseNetwork(pick);
    });
}

type VpcPlaces = Omit<VpcDetails, 'subnetRange' | 'proxyOnlyRange'> & {
  subnet: { prefixLength: number; position: number };
  proxyOnly: { prefixLength: number; position: number };
};

const vpcPlaces: fc.Arbitrary<VpcPlaces> = fc.record({
  subnet: rangePlaces(8, 26),
  proxyOnly: rangePlaces(16, 26),
  network: resourceNames,
  subnetwork: resourceNames,
  hostProject: projectIds,
});

interface Details {
  network: NetworkDetails;
  /** The networks and domains that environments may have instead. */
  environments: { vpc: VpcDetails; domains: string[] }[];
}

function vpcIn(
  { subnet, proxyOnly, ...names }: VpcPlaces,
  blocks: readonly (typeof PRIVATE_BLOCKS)[number][],
): VpcDetails {
  return {
    ...names,
    subnetRange: rangeInBlock(blocks[0], subnet),
    proxyOnlyRange: rangeInBlock(blocks[1], proxyOnly),
  };
}

const details: fc.Arbitrary<Details> = fc
  .record({
    domains: fc.uniqueArray(domainNames, {
      minLength: MOST_ENVIRONMENTS,
      maxLength: MOST_DOMAINS,
    }),
    blocks: fc.shuffledSubarray([...PRIVATE_BLOCKS], {
      minLength: 3,
      maxLength: 3,
    }),
    vpcs: fc.array(vpcPlaces, {
      minLength: MOST_ENVIRONMENTS,
      maxLength: MOST_ENVIRONMENTS,
    }),
    requestsPerMinute: fc.integer({ min: 1, max: 1_000_000 }),
    allowedRanges: fc.array(sourceRanges, { minLength: 1, maxLength: 25 }),
    invokers: fc.array(members, { minLength: 1, maxLength: 5 }),
    accessors: fc.array(members, { minLength: 1, maxLength: 5 }),
    natAddresses: fc.integer({ min: 1, max: 16 }),
    tags: fc.array(resourceNames, { minLength: 1, maxLength: 4 }),
    machineType: fc.constantFrom('e2-micro' as const, 'e2-standard-4' as const),
    connectorInstances: fc.integer({ min: 2, max: 9 }).chain(minInstances =>
      fc.record({
        minInstances: fc.constant(minInstances),
        maxInstances: fc.integer({ min: minInstances + 1, max: 10 }),
      }),
    ),
    connectorPlace: rangePlaces(28, 28),
    connectorSubnet: resourceNames,
  })
  .map(
    ({
      domains,
      blocks,
      vpcs,
      machineType,
      connectorInstances,
      connectorPlace,
      ...rest
    }) => {
      const share = Math.floor(domains.length / MOST_ENVIRONMENTS);
      const environments = vpcs.map((vpc, index) => ({
        vpc: vpcIn(vpc, blocks),
        domains: domains.slice(index * share, (index + 1) * share),
      }));
      return {
        network: {
          ...rest,
          ...environments[0],
          connector: { machineType, ...connectorInstances },
          connectorRange: rangeInBlock(blocks[2], connectorPlace),
        },
        environments,
      };
    },
  );

/**
 * Any network that the form can express, valid by construction.
 *
 * @public
 */
export function arbitraryNetworkIntent(): fc.Arbitrary<NetworkIntent> {
  return fc
    .tuple(arbitraryChoice(), details)
    .map(([choice, { network }]) => intentOfChoice(choice, network));
}

type Place = Omit<Environment, 'domains' | 'vpc'>;

const places: fc.Arbitrary<Place> = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('dev', 'staging', 'production'),
      word(2, 20),
    ),
    project: projectIds,
    region: regions,
    instances: fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 1000 }),
    ),
    cpu: fc.constantFrom(
      '1' as const,
      '2' as const,
      '4' as const,
      '8' as const,
    ),
    memory: fc.constantFrom(
      '512Mi' as const,
      '1Gi' as const,
      '2Gi' as const,
      '4Gi' as const,
      '8Gi' as const,
      '16Gi' as const,
      '32Gi' as const,
    ),
  })
  .map(({ instances: [one, other], ...place }) => ({
    ...place,
    minInstances: Math.min(one, other),
    maxInstances: Math.max(one, other),
  }));

const allPlaces = fc
  .uniqueArray(places, {
    minLength: MOST_ENVIRONMENTS,
    maxLength: MOST_ENVIRONMENTS,
    selector: ({ name }) => name,
  })
  .chain(list =>
    fc.boolean().map(oneProject =>
      oneProject
        ? list.map((place, index) => ({
            ...place,
            project: list[0].project,
            region: `europe-west${index + 1}`,
          }))
        : list,
    ),
  )
  .filter(
    list =>
      new Set(list.map(({ project, region }) => `${project}/${region}`))
        .size === list.length,
  );

/** The environments of a choice; each but the first has domains of its own where there is a load balancer. */
function environmentsOf(
  choice: NetworkChoice,
  list: readonly Place[],
  own: Details['environments'],
): Environment[] {
  const count = choice.environments === 'one' ? 1 : list.length;
  return list.slice(0, count).map((place, index) => {
    const { domains, vpc: vpcDetails } = own[index];
    const vpc =
      choice.environments === 'several-with-own-networks' && index > 0
        ? vpcOf(choice, vpcDetails)
        : undefined;
    return {
      ...place,
      ...(choice.loadBalancer !== 'none' && index > 0 ? { domains } : {}),
      ...(vpc ? { vpc } : {}),
    };
  });
}

/** @internal */
export const arbitraryParts = fc.record({
  name: serviceNames,
  description: plainTexts,
  owner: entityRefs,
  system: fc.option(entityRefs, { nil: undefined }),
  lifecycle: fc.constantFrom(
    'experimental' as const,
    'production' as const,
    'deprecated' as const,
  ),
  runtime: fc.oneof(
    fc.constant({ kind: 'nodejs' as const }),
    fc.constant({ kind: 'python' as const }),
    containerImages.map(image => ({ kind: 'image' as const, image })),
  ),
  details,
  environmentCount: fc.integer({ min: 2, max: MOST_ENVIRONMENTS }),
  places: allPlaces,
});

type Parts = typeof arbitraryParts extends fc.Arbitrary<infer T> ? T : never;

/**
 * The service definition of a choice, filled in.
 *
 * @internal
 */
export function definitionOfChoice(
  choice: NetworkChoice,
  {
    details: { network, environments },
    environmentCount,
    places: list,
    system,
    ...rest
  }: Parts,
): ServiceDefinition {
  return {
    ...rest,
    ...(system === undefined ? {} : { system }),
    network: intentOfChoice(choice, network),
    environments: environmentsOf(
      choice,
      list.slice(0, environmentCount),
      environments,
    ),
  };
}

/**
 * Any service definition that the form can express, valid by construction.
 *
 * @public
 */
export function arbitraryServiceDefinition(): fc.Arbitrary<ServiceDefinition> {
  return fc
    .tuple(arbitraryChoice(), arbitraryParts)
    .map(([choice, parts]) => definitionOfChoice(choice, parts));
}
