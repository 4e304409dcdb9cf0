import { ServiceDefinitionInput } from 'backstage-plugin-cloud-run-common';
import { EnvironmentInput, isEnvironment } from '../model/answers';
import { entriesOf } from '../model/entries';
import { vpcFromDraft } from '../model/fromDraft';
import { VpcDraft, initialVpc } from '../model/NetworkDraft';
import { vpcDraft } from '../model/toDraft';

type Size = Required<
  Pick<EnvironmentInput, 'minInstances' | 'maxInstances' | 'cpu' | 'memory'>
>;

/** The answers about one environment, those that are not asked for at the moment among them. */
export interface EnvironmentDraft extends Size {
  /** Tells the rows apart while they are moved and renamed. */
  key: number;
  name: string;
  project: string;
  region: string;
  hasOwnDomains: boolean;
  domains: string[];
  hasOwnVpc: boolean;
  vpc: VpcDraft;
}

/** What the network lets an environment have for itself. */
export interface EnvironmentScope {
  hasLoadBalancer: boolean;
  hasRegionalLoadBalancer: boolean;
  vpcKind: VpcDraft['kind'] | undefined;
  isOnlyOne: boolean;
}

/** A new environment. With a load balancer in front, each but the first needs domains of its own. */
export function newEnvironment(
  key: number,
  values: Pick<EnvironmentDraft, 'name' | 'region' | 'hasOwnDomains'>,
): EnvironmentDraft {
  return {
    key,
    project: '',
    minInstances: 0,
    maxInstances: 10,
    cpu: '1',
    memory: '512Mi',
    domains: [],
    hasOwnVpc: false,
    vpc: initialVpc,
    ...values,
  };
}

/** The answers that describe an environment. */
export function environmentDraft(
  key: number,
  environment: EnvironmentInput,
): EnvironmentDraft {
  const { domains, vpc, ...values } = environment;
  return {
    ...newEnvironment(key, {
      name: values.name,
      region: values.region,
      hasOwnDomains: domains !== undefined,
    }),
    ...values,
    domains: domains ?? [],
    hasOwnVpc: vpc !== undefined,
    vpc: vpcDraft(vpc),
  };
}

/** The environment that the answers describe, within what its network lets it have for itself. */
export function environmentOf(
  draft: EnvironmentDraft,
  scope: EnvironmentScope,
): EnvironmentInput {
  const { vpcKind } = scope;
  return {
    name: draft.name.trim(),
    project: draft.project.trim(),
    region: draft.region.trim(),
    minInstances: draft.minInstances,
    maxInstances: draft.maxInstances,
    cpu: draft.cpu,
    memory: draft.memory,
    ...(asksForDomains(draft, scope) &&
      draft.hasOwnDomains && { domains: entriesOf(draft.domains) }),
    ...(asksForVpc(draft, scope) &&
      draft.hasOwnVpc &&
      vpcKind && {
        vpc: vpcFromDraft(
          { ...draft.vpc, kind: vpcKind },
          scope.hasRegionalLoadBalancer,
        ),
      }),
  };
}

/** Whether an environment is asked for domains of its own. What has once been given is shown until it is taken back. */
export function asksForDomains(
  { hasOwnDomains }: Pick<EnvironmentDraft, 'hasOwnDomains'>,
  { hasLoadBalancer, isOnlyOne }: EnvironmentScope,
): boolean {
  return hasLoadBalancer && (!isOnlyOne || hasOwnDomains);
}

/** Whether an environment is asked for a network of its own. */
export function asksForVpc(
  { hasOwnVpc }: Pick<EnvironmentDraft, 'hasOwnVpc'>,
  { vpcKind, isOnlyOne }: EnvironmentScope,
): boolean {
  return vpcKind !== undefined && (!isOnlyOne || hasOwnVpc);
}

/** Whether a value is a list of environments. */
export function isEnvironmentList(
  value: unknown,
): value is ServiceDefinitionInput['environments'] {
  return Array.isArray(value) && value.length > 0 && value.every(isEnvironment);
}
