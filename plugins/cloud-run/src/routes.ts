import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The tab of an entity page that shows the network in full.
 *
 * @public
 */
export const entityContentRouteRef = createRouteRef({
  id: 'cloud-run:entity-content',
});

/**
 * The page that explains every rule.
 *
 * @public
 */
export const rulesRouteRef = createRouteRef({ id: 'cloud-run:rules' });

/** The page of rules, as seen from a finding: an app may have the one without the other. */
export const linkedRulesRouteRef = createExternalRouteRef({
  id: 'cloud-run:linked-rules',
  optional: true,
  defaultTarget: 'cloud-run.rules',
});
