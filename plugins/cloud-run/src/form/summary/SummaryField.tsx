import { useId, useMemo } from 'react';
import { summaryFieldSchema } from '../fieldSchemas';
import { useFormText } from '../useFormText';
import { useSentValue } from '../useSentValue';
import { sentencesOf } from './sentencesOf';
import styles from './SummaryField.module.css';

/**
 * Says the network in words. The sentences are the field's value, which makes them what the review step of any
 * Backstage app shows.
 */
export function SummaryField(props: typeof summaryFieldSchema.TProps) {
  const { formContext, formData, onChange } = props;
  const { t, locale } = useFormText();
  const id = useId();
  const sentences = useMemo(
    () => sentencesOf(formContext?.formData, locale),
    [formContext?.formData, locale],
  );
  useSentValue({
    value: sentences,
    formData,
    onChange,
    takeOver: () => false,
  });

  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t('form.summary.label')}
      </h3>
      {sentences.length === 0 ? (
        <p className={styles.incomplete}>{t('form.summary.incomplete')}</p>
      ) : (
        sentences.map(sentence => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))
      )}
    </section>
  );
}
