import { InvokerGrant } from 'backstage-plugin-cloud-run-common';
import { isEverybody } from './principals';

/**
 * What is not known of grants: nothing, which of those who have to say who they are hold one, or even whether everybody
 * does.
 */
export type Unclear = 'nothing' | 'identified' | 'everybody';

const INCREASING: readonly Unclear[] = ['nothing', 'identified', 'everybody'];

/** The greater of two. */
export function moreUnclear(one: Unclear, other: Unclear): Unclear {
  return INCREASING.indexOf(one) < INCREASING.indexOf(other) ? other : one;
}

/** What may be granted by what is not known at all: the policy of a project cannot name everybody. */
export function unclearOf(scope: InvokerGrant['scope']): Unclear {
  return scope === 'project' ? 'identified' : 'everybody';
}

/** What may be granted where it is not known whether a member is. */
export function unclearAbout(member: string): Unclear {
  return isEverybody(member) ? 'everybody' : 'identified';
}
