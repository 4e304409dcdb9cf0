import {
  AuthIntent,
  Environment,
  LoadBalancerIntent,
  VpcEgressIntent,
  VpcIntent,
} from 'backstage-plugin-cloud-run-common';

/** How a load balancer filters what comes in. */
export interface Filtering {
  requestsPerMinute?: number;
  owasp: 'off' | 'preview' | 'enforced';
}

/** The load balancer in front of a service, with what is said about it. */
export interface Front {
  type: LoadBalancerIntent['type'];
  domains: readonly string[];
  allowedRanges: readonly string[];
  cdn: boolean;
  filtering?: Filtering;
  defaultUrl: 'enabled' | 'disabled';
}

/** The words of a language that a description is put together from. */
export interface Phrases {
  reachedDirectly(): string;
  reachedFromInside(): string;
  reachedThrough(front: Front): string;
  called(auth: AuthIntent): string;
  leavesByDefault(): string;
  leaves(egress: VpcEgressIntent, vpc: VpcIntent | undefined): string;
  environment(environment: Environment): string;
  /** Puts the three answers together. */
  sentence(reached: string, called: string, leaves: string): string;
}

/** The first few names of a list, and how many more there are. */
export function firstOf(names: readonly string[]): {
  shown: readonly string[];
  more: number;
} {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  return { shown, more: names.length - shown.length };
}
