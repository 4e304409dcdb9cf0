import {
  Evidence,
  InvokerGrant,
  ListFact,
  distinct,
  isRefusedOnProject,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { itemsOf } from '../../resources/reading/values';
import { Relation, isThereWith } from '../../resources/relation';
import { areSameProjectKey } from '../../resources/place';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { SERVICE_TYPES, ServiceDeclaration } from '../services';
import { grantingKind, policyBindings } from './policyBindings';
import { principalOf } from './principals';
import { invokingRole } from './roles';
import { Unclear, moreUnclear, unclearAbout, unclearOf } from './unclear';

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

/** The grants of one resource: those that are known, and what is not known of them. */
interface Granted {
  grants: { grant: InvokerGrant; evidence: Evidence[] }[];
  unclear: Unclear;
}

/** Who may be granted by what grants only perhaps. */
function perhaps({ grants, unclear }: Granted): Unclear {
  return grants
    .map(({ grant }) =>
      isRefusedOnProject(grant) ? 'identified' : unclearAbout(grant.member),
    )
    .reduce(moreUnclear, unclear);
}

/** The grants of roles that invoke which a resource makes. */
function grantsOf(
  graph: ResourceGraph,
  resource: Resource,
  scope: InvokerGrant['scope'],
): Granted {
  const bindings = policyBindings(graph, resource);
  if (!bindings) {
    return { grants: [], unclear: unclearOf(scope) };
  }
  const granted: Granted = { grants: [], unclear: 'nothing' };
  for (const { role, members, condition, evidence } of bindings) {
    const invoking = invokingRole(graph, role, resource.target.reading);
    if (invoking.invokes === false) {
      continue;
    }
    const isSure =
      invoking.invokes !== 'unclear' &&
      (condition === undefined || condition.expression !== undefined);
    for (const value of members) {
      const member = principalOf(graph, value);
      if (member === undefined) {
        granted.unclear = moreUnclear(granted.unclear, unclearOf(scope));
      } else {
        const grant: InvokerGrant = {
          member,
          role: invoking.invokes === true ? invoking.role : '',
          scope,
          ...(condition && { condition: condition.expression }),
        };
        if (isSure) {
          granted.grants.push({ grant, evidence });
        } else {
          granted.unclear = moreUnclear(
            granted.unclear,
            scope === 'project' ? 'identified' : unclearAbout(member),
          );
        }
      }
    }
  }
  return granted;
}

/** What a service inherits from, as the Asset Inventory names it; undefined where the source does not tell. */
function ancestorsOf(
  graph: ResourceGraph,
  service: Resource,
): ReadonlySet<string> | undefined {
  const value = argument(service, 'ancestors');
  return (
    value && new Set(itemsOf(value).flatMap(item => graph.texts.of(item) ?? []))
  );
}

/** The project, folder or organisation that a resource grants on, as an ancestor is named: `folders/123`. */
function containerOf(
  graph: ResourceGraph,
  resource: Resource,
  scope: Inherited['scope'],
): string | undefined {
  const name = { project: 'project', folder: 'folder', organization: 'org_id' };
  const value =
    scope === 'service' ? undefined : argument(resource, name[scope]);
  const id = value && graph.texts.of(value)?.split('/').pop();
  return id && `${scope}s/${id}`;
}

/** A grant above the services, which is read once for all of them. */
interface Inherited {
  resource: Resource;
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
  resourcesOf(service: Resource) {
    return this.ofServices.of(service);
  }

  /** The grants above the services that let somebody call, or may. */
  private above(): Inherited[] {
    this.inherited ??= SCOPES.flatMap(([scope, types]) =>
      this.graph.ofType(...types).flatMap(resource => {
        const granted = grantsOf(this.graph, resource, scope);
        return granted.unclear !== 'nothing' || granted.grants.length > 0
          ? [{ resource, scope, granted }]
          : [];
      }),
    );
    return this.inherited;
  }

  /**
   * Whether a grant above reaches the service. A project, folder or organisation is one of the service's ancestors where
   * the source tells these; otherwise a project is compared, and a folder or organisation is taken to be above.
   */
  private reaches(
    { resource, scope }: Inherited,
    service: Resource,
  ): boolean | undefined {
    const { graph } = this;
    const ancestors = ancestorsOf(graph, service);
    const container = containerOf(graph, resource, scope);
    if (ancestors && container !== undefined && ancestors.has(container)) {
      return true;
    }
    if (scope === 'project') {
      return areSameProjectKey(
        graph.projectKey(service),
        graph.projectKey(resource),
      );
    }
    return ancestors && container !== undefined ? false : true;
  }

  /** Who is granted a role that calls the service. */
  of({
    resource: service,
    evidence,
  }: ServiceDeclaration): ListFact<InvokerGrant> {
    const found: Granted = { grants: [], unclear: 'nothing' };
    const take = (granted: Granted, isSure: boolean) => {
      if (isSure) {
        found.grants.push(...granted.grants);
      }
      found.unclear = moreUnclear(
        found.unclear,
        isSure ? granted.unclear : perhaps(granted),
      );
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
    return this.asFact(found, service, evidence);
  }

  /** Whether an export holds the policy of a service, and policies of what it inherits from. */
  private isSeenAsWhole(service: Resource): boolean {
    const isPolicy = (resource: Resource) =>
      grantingKind(resource) === 'policy' &&
      resource.target.reading === service.target.reading;
    return (
      this.graph.completeness.isOfManifest(service) &&
      this.resourcesOf(service).sure.some(isPolicy) &&
      SCOPES.some(([, types]) => this.graph.ofType(...types).some(isPolicy))
    );
  }

  private asFact(
    { grants, unclear }: Granted,
    service: Resource,
    otherwise: readonly Evidence[],
  ): ListFact<InvokerGrant> {
    const what = 'auth.invokers';
    const list = known(
      grants.map(({ grant }) => grant),
      ...(grants.length > 0
        ? distinct(grants.flatMap(({ evidence }) => evidence))
        : otherwise),
    );
    const { completeness } = this.graph;
    if (unclear === 'everybody') {
      return partlySeen({ code: 'unresolved', what }, list);
    }
    const code = this.isSeenAsWhole(service)
      ? undefined
      : completeness.beyond('grants', service);
    if (code) {
      return partlySeen({ code, what }, list);
    }
    if (unclear === 'identified') {
      return partlySeen({ code: 'unresolved', what }, list, 'everybody');
    }
    return completeness.mayGrantAbove()
      ? partlySeen({ code: 'elsewhere', what }, list, 'everybody')
      : list;
  }
}
