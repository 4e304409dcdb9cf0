import { AccordionGroup } from '@backstage/ui';
import { Finding, ServiceRef } from 'backstage-plugin-cloud-run-common';
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
  /** The service they are about, to be named in commands. */
  service?: ServiceRef;
  /** The level of the heading that each finding is; it follows the heading above the list. */
  headingLevel?: 3 | 4 | 5;
}

/**
 * Findings with their severity and message; each opens to why it matters, how to fix it and where it was seen.
 *
 * @public
 */
export function FindingList(props: FindingListProps) {
  const { findings, service, headingLevel = 4 } = props;
  return (
    <AccordionGroup allowsMultiple className={styles.root}>
      {findings.map((finding, index) => (
        <FindingItem
          key={`${finding.rule} ${index}`}
          finding={finding}
          service={service}
          headingLevel={headingLevel}
        />
      ))}
    </AccordionGroup>
  );
}
