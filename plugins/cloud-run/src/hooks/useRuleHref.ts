import { useRouteRef } from '@backstage/core-plugin-api';
import { linkedRulesRouteRef } from '../routes';

/** Where a rule is explained; undefined in an app without the page of rules. */
export function useRuleHref(): ((rule: string) => string) | undefined {
  const page = useRouteRef(linkedRulesRouteRef)?.();
  return page === undefined ? undefined : rule => `${page}#${rule}`;
}
