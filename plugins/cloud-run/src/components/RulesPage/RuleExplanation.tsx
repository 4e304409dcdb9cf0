import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  ListedRule,
  evidenceSourceMessages,
} from 'backstage-plugin-cloud-run-common';
import { useLocale } from '../../hooks/useLocale';
import { useRuleHref } from '../../hooks/useRuleHref';
import { cloudRunTranslationRef } from '../../translation';
import { titleOf } from '../FindingList';
import { Part, SourceList } from '../RuleDetails';
import { Snippet } from '../Snippet';
import styles from './RulesPage.module.css';

/** Links to rules by their titles. */
function RuleLinks(props: {
  ids: readonly string[];
  rules: readonly ListedRule[];
}) {
  const locale = useLocale();
  const hrefOf = useRuleHref();
  return (
    <ul className={styles.list}>
      {props.ids.map(id => (
        <li key={id}>
          <Link href={hrefOf?.(id) ?? `#${id}`}>
            {titleOf(id, props.rules, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Everything that is to be said about a rule. */
export function RuleExplanation(props: {
  rule: ListedRule;
  rules: readonly ListedRule[];
}) {
  const { rule, rules } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const hrefOf = useRuleHref();
  const { title, message, why, fix } = rule.text[locale];
  return (
    <div className={styles.detail}>
      <Part label={t('rules.says')}>
        <Text>{message}</Text>
      </Part>
      <Part label={t('findings.why')}>
        <Text>{why}</Text>
      </Part>
      <Part label={t('findings.fix')}>
        <Text>{fix}</Text>
      </Part>
      <Part label={t('rules.example')}>
        <Snippet code={rule.example} copyLabel={t('rules.copyExample')} />
      </Part>
      {rule.terraform && (
        <Part label={t('findings.terraform')}>
          <Snippet
            code={rule.terraform}
            copyLabel={t('rules.copyTerraform', { rule: title })}
          />
        </Part>
      )}
      {rule.gcloud && (
        <Part label={t('findings.gcloud')}>
          <Snippet
            code={rule.gcloud}
            copyLabel={t('rules.copyGcloud', { rule: title })}
          />
        </Part>
      )}
      {rule.evidence.length > 0 && (
        <Part label={t('rules.evidence')}>
          <ul className={styles.list}>
            {rule.evidence.map(source => (
              <li key={source}>{evidenceSourceMessages[locale][source]}</li>
            ))}
          </ul>
        </Part>
      )}
      {rule.consequenceOf && rule.consequenceOf.length > 0 && (
        <Part label={t('rules.explainedBy')}>
          <RuleLinks ids={rule.consequenceOf} rules={rules} />
        </Part>
      )}
      {rule.sources.length > 0 && (
        <Part label={t('findings.documentation')}>
          <SourceList sources={rule.sources} />
        </Part>
      )}
      <div className={styles.address}>
        <code>{rule.id}</code>
        <Link href={hrefOf?.(rule.id) ?? `#${rule.id}`}>{t('rules.link')}</Link>
      </div>
    </div>
  );
}
