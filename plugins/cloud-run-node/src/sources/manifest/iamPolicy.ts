import {
  InvokerGrant,
  ListFact,
  known,
  letsInvoke,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { Field, child, evidenceOf, itemsOf, textOf } from './field';

/** The grants of an IAM policy, whatever they grant. */
export function grantsOf(
  policy: Field,
  scope: InvokerGrant['scope'],
): InvokerGrant[] {
  return itemsOf(child(policy, 'bindings')).flatMap(binding => {
    const role = textOf(child(binding, 'role')) ?? '';
    const condition = textOf(child(binding, 'condition', 'expression'));
    return itemsOf(child(binding, 'members'))
      .flatMap(member => textOf(member) ?? [])
      .map(member => ({
        member,
        role,
        scope,
        ...(condition !== undefined && { condition }),
      }));
  });
}

function isPredefined({ role }: InvokerGrant): boolean {
  return role.startsWith('roles/');
}

/**
 * The invokers of a service from its own policy and those above it. What an organisation's own role lets its holder do
 * is not in a policy, so that there may then be others.
 */
export function invokersOf(
  own: Field,
  above: readonly InvokerGrant[],
): ListFact<InvokerGrant> {
  const grants = [...grantsOf(own, 'service'), ...above];
  const invokers = known(
    grants.filter(grant => isPredefined(grant) && letsInvoke(grant)),
    ...evidenceOf(own),
  );
  const custom = grants.find(
    grant => grant.scope === 'service' && !isPredefined(grant),
  );
  return custom
    ? partlySeen({ code: 'unresolved', what: custom.role }, invokers)
    : invokers;
}
