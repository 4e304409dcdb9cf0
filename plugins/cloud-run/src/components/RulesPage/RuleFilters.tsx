import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { Facet, SEVERITIES } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import { RuleFilter } from './matchRules';
import styles from './RulesPage.module.css';

/** The three questions in their order. */
export const FACETS: readonly Facet[] = ['ingress', 'auth', 'egress'];

/** Narrows the rules by words, question and severity. */
export function RuleFilters(props: {
  filter: RuleFilter;
  onChange(filter: RuleFilter): void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const every = { value: 'every', label: t('rules.every') };
  return (
    <div className={styles.filters} role="search">
      <SearchField
        label={t('rules.search')}
        placeholder={t('rules.searchHint')}
        size="small"
        value={filter.text}
        onChange={text => onChange({ ...filter, text })}
      />
      <Select
        label={t('rules.question')}
        size="small"
        options={[
          every,
          ...FACETS.map(facet => ({
            value: facet,
            label: t(`facets.${facet}.title`),
          })),
        ]}
        value={filter.facet}
        onChange={key =>
          onChange({
            ...filter,
            facet: FACETS.find(facet => facet === key) ?? 'every',
          })
        }
      />
      <Select
        label={t('rules.severity')}
        size="small"
        options={[
          every,
          ...SEVERITIES.map(severity => ({
            value: severity,
            label: t(`severity.${severity}`),
          })),
        ]}
        value={filter.severity}
        onChange={key =>
          onChange({
            ...filter,
            severity: SEVERITIES.find(severity => severity === key) ?? 'every',
          })
        }
      />
    </div>
  );
}
