import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { ListedRule } from 'backstage-plugin-cloud-run-common';
import { useLocale } from '../../hooks/useLocale';
import { SeverityBadge } from '../Severity';
import { RuleExplanation } from './RuleExplanation';
import { RuleMarks } from './RuleMarks';
import styles from './RulesPage.module.css';

/** One rule; it opens to everything that is to be said about it. */
export function RuleEntry(props: {
  rule: ListedRule;
  rules: readonly ListedRule[];
  isOpen: boolean;
}) {
  const { rule, rules, isOpen } = props;
  const locale = useLocale();
  return (
    <div id={rule.id} className={styles.entry}>
      <Accordion id={rule.id}>
        <AccordionTrigger level={3}>
          <span className={styles.summary} data-off={rule.off || undefined}>
            <SeverityBadge severity={rule.severity} />
            <span className={styles.name}>{rule.text[locale].title}</span>
            <RuleMarks rule={rule} />
          </span>
        </AccordionTrigger>
        <AccordionPanel>
          {isOpen && <RuleExplanation rule={rule} rules={rules} />}
        </AccordionPanel>
      </Accordion>
    </div>
  );
}
