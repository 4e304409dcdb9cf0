import {
  Evidence,
  InvokerGrant,
  ListFact,
  distinct,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { ResolvedResource } from 'backstage-cloud-run-terraform';
import { Relation, isThereWith } from '../../resources/relation';
import {
  ResourceGraph,
  areSameKey,
  argument,
} from '../../resources/resourceGraph';
import { SERVICE_TYPES, ServiceDeclaration } from '../services';
import { policyBindings } from './policyBindings';
import { principalOf } from './principals';
import { invokingRole } from './roles';

const KINDS = ['member', 'binding', 'policy'];
const typesOf = (prefix: string) => KINDS.map(kind => `${prefix}_iam_${kind}`);

/** What grants on a service itself. */
export const SERVICE_GRANTS: readonly string[] = [
  ...typesOf('google_cloud_run_v2_service'),
  ...typesOf('google_cloud_run_service'),
];

const SCOPES = [
  ['project', typesOf('google_project')],
  ['folder', typesOf('google_folder')],
  ['organization', typesOf('google_organization')],
] as const;

/** The grants of one resource: those that are known, and whether there may be others. */
interface Granted {
  grants: { grant: InvokerGrant; evidence: Evidence[] }[];
  isUnclear: boolean;
}

/** The grants of roles that invoke which a resource makes. */
function grantsOf(
  graph: ResourceGraph,
  resource: ResolvedResource,
  scope: InvokerGrant['scope'],
): Granted {
  const bindings = policyBindings(graph, resource);
  if (!bindings) {
    return { grants: [], isUnclear: true };
  }
  const granted: Granted = { grants: [], isUnclear: false };
  for (const { role, members, condition, evidence } of bindings) {
    const invoking = invokingRole(graph, role);
    if (invoking.invokes === false) {
      continue;
    }
    const isConditionUnclear =
      condition !== undefined && condition.expression === undefined;
    if (invoking.invokes === 'unclear' || isConditionUnclear) {
      granted.isUnclear = true;
      continue;
    }
    for (const value of members) {
      const member = principalOf(graph, value);
      if (member === undefined) {
        granted.isUnclear = true;
      } else {
        const grant: InvokerGrant = {
          member,
          role: invoking.role,
          scope,
          ...(condition ? { condition: condition.expression } : {}),
        };
        granted.grants.push({ grant, evidence });
      }
    }
  }
  return granted;
}

/** A grant above the services, which is read once for all of them. */
interface Inherited {
  resource: ResolvedResource;
  scope: InvokerGrant['scope'];
  granted: Granted;
}

/** Who may call the services of a configuration. */
export class Invokers {
  private readonly ofServices: Relation;
  private inherited: Inherited[] | undefined;

  constructor(private readonly graph: ResourceGraph) {
    this.ofServices = new Relation(
      graph,
      SERVICE_GRANTS,
      SERVICE_TYPES,
      resource => [
        argument(resource, resource.type.includes('_v2_') ? 'name' : 'service'),
      ],
    );
  }

  /** The resources that grant on the service itself. */
  resourcesOf(service: ResolvedResource) {
    return this.ofServices.of(service);
  }

  /** The grants above the services that let somebody call, or may. */
  private above(): Inherited[] {
    this.inherited ??= SCOPES.flatMap(([scope, types]) =>
      this.graph.ofType(...types).flatMap(resource => {
        const granted = grantsOf(this.graph, resource, scope);
        return granted.isUnclear || granted.grants.length > 0
          ? [{ resource, scope, granted }]
          : [];
      }),
    );
    return this.inherited;
  }

  /** Whether a grant above reaches the service. */
  private reaches(
    { resource, scope }: Inherited,
    service: ResolvedResource,
  ): boolean | undefined {
    if (scope !== 'project') {
      return true;
    }
    return areSameKey(
      this.graph.projectKey(service),
      this.graph.projectKey(resource),
    );
  }

  /** Who is granted a role that calls the service. */
  of({
    resource: service,
    evidence,
  }: ServiceDeclaration): ListFact<InvokerGrant> {
    const found: Granted = { grants: [], isUnclear: false };
    const take = ({ grants, isUnclear }: Granted, isSure: boolean) => {
      if (isSure) {
        found.grants.push(...grants);
        found.isUnclear ||= isUnclear;
      } else {
        found.isUnclear ||= isUnclear || grants.length > 0;
      }
    };
    const { sure, possible } = this.resourcesOf(service);
    for (const resource of sure) {
      take(grantsOf(this.graph, resource, 'service'), true);
    }
    for (const resource of possible) {
      take(grantsOf(this.graph, resource, 'service'), false);
    }
    for (const inherited of this.above()) {
      const reaches = this.reaches(inherited, service);
      if (reaches !== false) {
        take(
          inherited.granted,
          reaches === true && isThereWith(inherited.resource, service),
        );
      }
    }
    return this.asFact(found, evidence);
  }

  private asFact(
    { grants, isUnclear }: Granted,
    otherwise: readonly Evidence[],
  ): ListFact<InvokerGrant> {
    const list = known(
      grants.map(({ grant }) => grant),
      ...(grants.length > 0
        ? distinct(grants.flatMap(({ evidence }) => evidence))
        : otherwise),
    );
    const code = isUnclear
      ? 'unresolved'
      : this.graph.completeness.beyond('grants');
    return code ? partlySeen({ code, what: 'auth.invokers' }, list) : list;
  }
}
