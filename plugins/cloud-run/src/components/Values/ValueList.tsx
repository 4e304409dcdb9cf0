import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiQuestionLine } from '@remixicon/react';
import {
  choiceMessages,
  describeUnknown,
} from 'backstage-plugin-cloud-run-common';
import { PostureValue, ValueText } from '../../answers';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { EvidenceList } from '../EvidenceList';
import styles from './ValueList.module.css';

/** A value in words. */
function ValueWords({ text }: { text: ValueText }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  switch (text.kind) {
    case 'choice': {
      const { title, explanation } = choiceMessages[locale][text.key];
      return (
        <>
          <Text as="p" weight="bold">
            {title}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {explanation}
          </Text>
        </>
      );
    }
    case 'word':
      return <Text as="p">{t(`words.${text.key}`)}</Text>;
    case 'items':
      return (
        <ul className={styles.items}>
          {text.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    default:
      return text satisfies never;
  }
}

function ValueRow({ value }: { value: PostureValue }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const { fact, seen } = value;
  return (
    <div className={styles.row} data-state={fact.state}>
      <dt className={styles.name}>
        <Text variant="body-medium">{t(`values.${value.key}`)}</Text>
        {value.of && value.of !== 'declared' && (
          <Text variant="body-small" color="secondary">
            {value.of}
          </Text>
        )}
      </dt>
      {fact.state === 'known' ? (
        <>
          <dd className={styles.value}>
            <ValueWords text={fact.value} />
          </dd>
          <dd className={styles.seen}>
            <EvidenceList evidence={fact.evidence} />
          </dd>
        </>
      ) : (
        <>
          <dd className={styles.value}>
            {seen && <ValueWords text={seen.value} />}
            <span className={styles.unknown}>
              <RiQuestionLine size={16} aria-hidden="true" />
              {t(seen ? 'answer.mayBeOthers' : 'answer.unknown')}
            </span>
          </dd>
          <dd className={styles.seen}>
            {seen && <EvidenceList evidence={seen.evidence} />}
            <Text as="p" variant="body-small" color="secondary">
              {describeUnknown(fact.reason, locale)}
            </Text>
          </dd>
        </>
      )}
    </div>
  );
}

/** Values with what each means and where it was seen, or why it is not known. */
export function ValueList({ values }: { values: readonly PostureValue[] }) {
  return (
    <dl className={styles.root}>
      {values.map(value => (
        <ValueRow key={`${value.of ?? ''} ${value.key}`} value={value} />
      ))}
    </dl>
  );
}
