import {
  ConfigValue,
  Origin,
  referenceValue,
  stringValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { Resource } from '../../resources/resource';

/** What grants on a service, and the argument that names the service. */
const TYPES = {
  invoker: { type: 'google_cloud_run_v2_service_iam', argument: 'name' },
  accessor: {
    type: 'google_iap_web_cloud_run_service_iam',
    argument: 'cloud_run_service_name',
  },
} as const;

const ROLES = {
  invoker: 'roles/run.invoker',
  accessor: 'roles/iap.httpsResourceAccessor',
} as const;

/** A grant that a command may have made. */
export interface PossibleGrant {
  to: keyof typeof TYPES;
  /** The whole policy, or one member; undefined where that may be anybody. */
  grants: 'policy' | { member: string | undefined };
  origin: Origin;
}

/** A grant on a service as the provider has it, which is there or is not. */
export function possibleGrant(
  service: Resource,
  { to, grants, origin }: PossibleGrant,
): Resource {
  const place = `gcloud in ${origin.path}:${origin.line}`;
  const { type: prefix, argument } = TYPES[to];
  const isPolicy = grants === 'policy';
  const type = `${prefix}_${isPolicy ? 'policy' : 'member'}`;
  const unknown = unknownValue(place, origin);
  const values: Record<string, ConfigValue> = {
    [argument]: referenceValue(service.target, ['name'], origin),
    ...(isPolicy
      ? { policy_data: unknown }
      : {
          role: stringValue(ROLES[to], origin),
          member:
            grants.member === undefined
              ? unknown
              : stringValue(grants.member, origin),
        }),
  };
  const name = `${service.address} ${place}`;
  const { reading } = service.target;
  return {
    mode: 'managed',
    type,
    name,
    address: `${type}.${name}`,
    target: { mode: 'managed', reading, modulePath: [], type, name },
    modulePath: [],
    body: {
      attributes: new Map(
        Object.entries(values).map(([key, value]) => [
          key,
          { name: key, value, origin },
        ]),
      ),
      blocks: new Map(),
      incomplete: false,
    },
    provider: service.provider,
    instanceCount: 'unknown',
    undecided: [place],
    ignoreChanges: [],
    provisioners: [],
    origin,
  };
}
