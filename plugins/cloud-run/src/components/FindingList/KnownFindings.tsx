import { AccordionGroup } from '@backstage/ui';
import {
  Finding,
  RuleDescription,
  ServiceRef,
} from 'backstage-plugin-cloud-run-common';
import { FindingItem, FindingItemProps } from './FindingItem';
import styles from './FindingList.module.css';

type HeadingLevel = FindingItemProps['headingLevel'];

function levelBelow(level: HeadingLevel): HeadingLevel {
  switch (level) {
    case 3:
      return 4;
    case 4:
      return 5;
    default:
      return 6;
  }
}

/** Findings with what is said about their rules; with severity and id alone while that is undefined, being on the way. */
export function KnownFindings(props: {
  findings: readonly Finding[];
  rules: readonly RuleDescription[] | undefined;
  service?: ServiceRef;
  headingLevel?: HeadingLevel;
  rulesOpenIn?: FindingItemProps['rulesOpenIn'];
}) {
  const {
    findings,
    rules = [],
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
        >
          {finding.consequences.length > 0 && (
            <KnownFindings
              findings={finding.consequences}
              rules={rules}
              service={service}
              headingLevel={levelBelow(headingLevel)}
              rulesOpenIn={rulesOpenIn}
            />
          )}
        </FindingItem>
      ))}
    </AccordionGroup>
  );
}
