import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AccordionGroup, Button, Text } from '@backstage/ui';
import { ListedRule } from 'backstage-plugin-cloud-run-common';
import { useCallback, useEffect, useState } from 'react';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { RuleEntry } from './RuleEntry';
import { FACETS, RuleFilters } from './RuleFilters';
import { EVERY_RULE, matchRules } from './matchRules';
import { useRuleInAddress } from './useRuleInAddress';
import styles from './RulesPage.module.css';

/** The rules by the three questions, to be searched and opened. A rule that the address names is open and in view. */
export function RulesExplorer({ rules }: { rules: readonly ListedRule[] }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const [filter, setFilter] = useState(EVERY_RULE);
  const [open, setOpen] = useState<ReadonlySet<string | number>>(new Set());
  const [called, setCalled] = useState<{ rule: string }>();
  const show = useCallback((rule: string) => {
    setFilter(EVERY_RULE);
    setOpen(others => new Set([...others, rule]));
    setCalled({ rule });
  }, []);
  useRuleInAddress(show);
  useEffect(() => {
    if (called) {
      document.getElementById(called.rule)?.scrollIntoView({ block: 'start' });
    }
  }, [called]);

  const matching = matchRules(rules, filter, locale);
  return (
    <div className={styles.root}>
      <Text as="p" color="secondary">
        {t('rules.introduction')}
      </Text>
      <RuleFilters filter={filter} onChange={setFilter} />
      <div className={styles.count}>
        <Text as="p" variant="body-small" color="secondary" role="status">
          {matching.length > 0
            ? t('rules.shown', {
                count: matching.length,
                total: String(rules.length),
              })
            : t('rules.none')}
        </Text>
        {matching.length < rules.length && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setFilter(EVERY_RULE)}
          >
            {t('rules.clear')}
          </Button>
        )}
      </div>
      {FACETS.map(facet => {
        const ofFacet = matching.filter(rule => rule.facet === facet);
        return ofFacet.length > 0 ? (
          <section key={facet} className={styles.facet}>
            <div>
              <Text as="h2" variant="title-x-small" weight="bold">
                {t(`facets.${facet}.title`)}
              </Text>
              <Text as="p" color="secondary">
                {t(`facets.${facet}.question`)}
              </Text>
            </div>
            <AccordionGroup
              allowsMultiple
              className={styles.rules}
              expandedKeys={open}
              onExpandedChange={setOpen}
            >
              {ofFacet.map(rule => (
                <RuleEntry
                  key={rule.id}
                  rule={rule}
                  rules={rules}
                  isOpen={open.has(rule.id)}
                />
              ))}
            </AccordionGroup>
          </section>
        ) : null;
      })}
    </div>
  );
}
