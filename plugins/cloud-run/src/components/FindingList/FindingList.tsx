import {
  Finding,
  RuleDescription,
  ServiceRef,
} from 'backstage-plugin-cloud-run-common';
import { useOwnRules } from '../../hooks/useRules';
import { KnownFindings } from './KnownFindings';

/**
 * What {@link FindingList} shows.
 *
 * @public
 */
export interface FindingListProps {
  /** From the gravest to the mildest, as a judgement has them. */
  findings: readonly Finding[];
  /** What is said about the rules; the plugin's own if left out. */
  rules?: readonly RuleDescription[];
  /** The service they are about, to be named in commands. */
  service?: ServiceRef;
  /** The level of the heading that each finding is; it follows the heading above the list. */
  headingLevel?: 3 | 4 | 5 | 6;
  /** Where what is said about a rule opens; a new tab keeps what was entered on the page. */
  rulesOpenIn?: 'same-tab' | 'new-tab';
}

/**
 * Findings with their severity and message; each opens to why it matters, how to fix it and where it was seen. What
 * follows from a finding stands under it.
 *
 * @public
 */
export function FindingList(props: FindingListProps) {
  const own = useOwnRules(props.rules === undefined);
  return <KnownFindings {...props} rules={props.rules ?? own} />;
}
