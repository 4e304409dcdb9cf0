import {
  Evidence,
  InvokerGrant,
  ListFact,
  distinct,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { Relation, isThereWith } from '../../resources/relation';
import { areSameProjectKey } from '../../resources/place';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { SERVICE_TYPES } from '../services';
import { policyBindings } from './policyBindings';
import { principalOf } from './principals';
import { Unclear, moreUnclear, unclearAbout, unclearOf } from './unclear';

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
  unclear: Unclear;
}

/** The policy of a project itself cannot name everybody; that of what IAP guards in it can. */
function scopeOf({ type }: Resource): InvokerGrant['scope'] {
  return type.startsWith('google_project_iam') ? 'project' : 'service';
}

function isAccessor(
  graph: ResourceGraph,
  role: ConfigValue,
): boolean | undefined {
  const text = graph.texts.of(role);
  return text === undefined ? undefined : text === ACCESSOR;
}

function accessorsOf(graph: ResourceGraph, resource: Resource): Accessors {
  const bindings = policyBindings(graph, resource);
  const unclear = unclearOf(scopeOf(resource));
  if (!bindings) {
    return { members: [], unclear };
  }
  const found: Accessors = { members: [], unclear: 'nothing' };
  for (const { role, members, evidence } of bindings) {
    const accessor = isAccessor(graph, role);
    if (accessor === false) {
      continue;
    }
    for (const value of members) {
      const member = principalOf(graph, value);
      if (member === undefined) {
        found.unclear = moreUnclear(found.unclear, unclear);
      } else if (accessor) {
        found.members.push({ member, evidence });
      } else {
        found.unclear = moreUnclear(found.unclear, unclearAbout(member));
      }
    }
  }
  return found;
}

/** Whom Identity-Aware Proxy lets in. */
export class IapAccessors {
  private readonly relations = new Map<string, Relation>();
  private projectWide:
    | { resource: Resource; accessors: Accessors }[]
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
        ({ accessors }) =>
          accessors.unclear !== 'nothing' || accessors.members.length > 0,
      );
    return this.projectWide;
  }

  /** Who is let in where IAP guards a service or the backend of a load balancer. */
  of(
    guarded: Resource,
    what: string,
    otherwise: readonly Evidence[],
  ): ListFact<string> {
    const found: Accessors = { members: [], unclear: 'nothing' };
    const take = ({ members, unclear }: Accessors, isSure: boolean) => {
      if (isSure) {
        found.members.push(...members);
      }
      found.unclear = members
        .map(({ member }) => (isSure ? 'nothing' : unclearAbout(member)))
        .reduce(moreUnclear, moreUnclear(found.unclear, unclear));
    };
    const related = this.relations.get(guarded.type)?.of(guarded);
    for (const resource of related?.sure ?? []) {
      take(accessorsOf(this.graph, resource), true);
    }
    for (const resource of related?.possible ?? []) {
      take(accessorsOf(this.graph, resource), false);
    }
    const { graph } = this;
    for (const { resource, accessors } of this.above()) {
      const isSame = areSameProjectKey(
        graph.projectKey(guarded),
        graph.projectKey(resource),
      );
      if (isSame !== false) {
        take(accessors, isSame === true && isThereWith(resource, guarded));
      }
    }
    const list = known(
      found.members.map(({ member }) => member),
      ...(found.members.length > 0
        ? distinct(found.members.flatMap(({ evidence }) => evidence))
        : otherwise),
    );
    if (found.unclear === 'everybody') {
      return partlySeen({ code: 'unresolved', what }, list);
    }
    const code = graph.completeness.beyond('grants', guarded);
    if (code) {
      return partlySeen({ code, what }, list);
    }
    return found.unclear === 'identified'
      ? partlySeen({ code: 'unresolved', what }, list, 'everybody')
      : list;
  }
}
