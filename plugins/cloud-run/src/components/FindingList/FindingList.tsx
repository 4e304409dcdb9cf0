import { AccordionGroup } from '@backstage/ui';
import {
  CLOUD_RUN_RULES,
  Finding,
  RuleDescription,
  ServiceRef,
} from 'backstage-plugin-cloud-run-common';
import { FindingItem } from './FindingItem';
import styles from './FindingList.module.css';

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
  const {
    findings,
    rules = CLOUD_RUN_RULES,
    service,
    headingLevel = 4,
    rulesOpenIn = 'same-tab',
  } = props;
  return (
    <AccordionGroup allowsMultiple className={styles.root}>
      {findings.map((finding, index) => (
        <FindingItem
          key={`${finding.rule} ${index}`}
          finding={finding}
          rules={rules}
          service={service}
          headingLevel={headingLevel}
          rulesOpenIn={rulesOpenIn}
        />
      ))}
    </AccordionGroup>
  );
}
