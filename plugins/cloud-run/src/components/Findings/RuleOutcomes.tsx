import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  Judgement,
  RuleDescription,
  describeUnknown,
} from 'backstage-plugin-cloud-run-common';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { titleOf } from '../FindingList';
import styles from './Findings.module.css';

/** The rules that passed and those that could not be judged, each list folded away. */
export function RuleOutcomes(props: {
  judgement: Judgement;
  rules: readonly RuleDescription[] | undefined;
}) {
  const { judgement, rules } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const { passed, notEvaluated } = judgement;
  return (
    <AccordionGroup allowsMultiple className={styles.outcomes}>
      {notEvaluated.length > 0 && (
        <Accordion>
          <AccordionTrigger
            level={3}
            title={t('findings.notEvaluated', { count: notEvaluated.length })}
          />
          <AccordionPanel>
            <Text as="p" variant="body-small" color="secondary">
              {t('findings.notEvaluatedDetail')}
            </Text>
            <ul className={styles.rules}>
              {notEvaluated.map(({ rule, missing }) => (
                <li key={rule}>
                  <Text>{titleOf(rule, rules ?? [], locale)}</Text>
                  {[
                    ...new Set(
                      missing.map(why => describeUnknown(why, locale)),
                    ),
                  ].map(why => (
                    <Text
                      as="p"
                      variant="body-small"
                      color="secondary"
                      key={why}
                    >
                      {why}
                    </Text>
                  ))}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </Accordion>
      )}
      {passed.length > 0 && (
        <Accordion>
          <AccordionTrigger
            level={3}
            title={t('findings.passed', { count: passed.length })}
          />
          <AccordionPanel>
            <ul className={styles.rules}>
              {passed.map(rule => (
                <li key={rule}>
                  <Text>{titleOf(rule, rules ?? [], locale)}</Text>
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </Accordion>
      )}
    </AccordionGroup>
  );
}
