import {
  Evidence,
  ListFact,
  distinct,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue, ResolvedResource } from 'backstage-cloud-run-terraform';
import { Relation, isThereWith } from '../../resources/relation';
import {
  ResourceGraph,
  argument,
  contradicts,
} from '../../resources/resourceGraph';
import { SERVICE_TYPES } from '../services';
import { policyBindings } from './policyBindings';
import { principalOf } from './principals';

const ACCESSOR = 'roles/iap.httpsResourceAccessor';

/** The kinds of resources that IAP guards, with the types that grant on them and the argument that names each. */
const GUARDED: Record<string, { to: readonly string[]; argument: string }> = {
  google_iap_web_cloud_run_service: {
    to: SERVICE_TYPES,
    argument: 'cloud_run_service_name',
  },
  google_iap_web_backend_service: {
    to: ['google_compute_backend_service'],
    argument: 'web_backend_service',
  },
  google_iap_web_region_backend_service: {
    to: ['google_compute_region_backend_service'],
    argument: 'web_region_backend_service',
  },
};

const typesOf = (prefix: string) =>
  ['member', 'binding', 'policy'].map(kind => `${prefix}_iam_${kind}`);

/** What grants on everything that IAP guards in a project. */
const PROJECT_GRANTS = [
  ...typesOf('google_iap_web'),
  ...typesOf('google_project'),
];

interface Accessors {
  members: { member: string; evidence: Evidence[] }[];
  isUnclear: boolean;
}

function isAccessor(
  graph: ResourceGraph,
  role: ConfigValue,
): boolean | undefined {
  const text = graph.texts.of(role);
  return text === undefined ? undefined : text === ACCESSOR;
}

function accessorsOf(
  graph: ResourceGraph,
  resource: ResolvedResource,
): Accessors {
  const bindings = policyBindings(graph, resource);
  const found: Accessors = { members: [], isUnclear: !bindings };
  for (const { role, members, evidence } of bindings ?? []) {
    const accessor = isAccessor(graph, role);
    if (accessor === undefined) {
      found.isUnclear = true;
    } else if (accessor) {
      for (const value of members) {
        const member = principalOf(graph, value);
        if (member === undefined) {
          found.isUnclear = true;
        } else {
          found.members.push({ member, evidence });
        }
      }
    }
  }
  return found;
}

/** Whom Identity-Aware Proxy lets in. */
export class IapAccessors {
  private readonly relations = new Map<string, Relation>();
  private projectWide:
    | { resource: ResolvedResource; accessors: Accessors }[]
    | undefined;

  constructor(private readonly graph: ResourceGraph) {
    for (const [prefix, guarded] of Object.entries(GUARDED)) {
      const relation = new Relation(
        graph,
        typesOf(prefix),
        guarded.to,
        resource => [argument(resource, guarded.argument)],
      );
      guarded.to.forEach(type => this.relations.set(type, relation));
    }
  }

  private above() {
    this.projectWide ??= this.graph
      .ofType(...PROJECT_GRANTS)
      .map(resource => ({
        resource,
        accessors: accessorsOf(this.graph, resource),
      }))
      .filter(
        ({ accessors }) => accessors.isUnclear || accessors.members.length > 0,
      );
    return this.projectWide;
  }

  /** Who is let in where IAP guards a service or the backend of a load balancer. */
  of(
    guarded: ResolvedResource,
    what: string,
    otherwise: readonly Evidence[],
  ): ListFact<string> {
    const found: Accessors = { members: [], isUnclear: false };
    const take = ({ members, isUnclear }: Accessors, isSure: boolean) => {
      found.isUnclear ||= isUnclear || (!isSure && members.length > 0);
      if (isSure) {
        found.members.push(...members);
      }
    };
    const related = this.relations.get(guarded.type)?.of(guarded);
    for (const resource of related?.sure ?? []) {
      take(accessorsOf(this.graph, resource), true);
    }
    for (const resource of related?.possible ?? []) {
      take(accessorsOf(this.graph, resource), false);
    }
    const { project } = this.graph.placeOf(guarded);
    for (const { resource, accessors } of this.above()) {
      const granted = this.graph.placeOf(resource).project;
      if (!contradicts({ project }, { project: granted })) {
        take(accessors, isThereWith(resource, guarded));
      }
    }
    const list = known(
      found.members.map(({ member }) => member),
      ...(found.members.length > 0
        ? distinct(found.members.flatMap(({ evidence }) => evidence))
        : otherwise),
    );
    const code = found.isUnclear
      ? 'unresolved'
      : this.graph.completeness.beyond('grants');
    return code ? partlySeen({ code, what }, list) : list;
  }
}
