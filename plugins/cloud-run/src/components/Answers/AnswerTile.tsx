import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  choiceMessages,
  describeUnknown,
} from 'backstage-plugin-cloud-run-common';
import { Answer } from '../../answers';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { ShortValue } from '../Values';
import { AnswerStateBadge } from './AnswerStateBadge';
import styles from './Answers.module.css';

/** The short answer to one question: what was chosen, what that means, and how it stands. */
export function AnswerTile(props: { answer: Answer; headingLevel: 4 | 3 }) {
  const { answer, headingLevel } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const main = answer.choice && choiceMessages[locale][answer.choice];
  return (
    <section className={styles.tile} data-state={answer.state.kind}>
      <div className={styles.head}>
        <Text
          as={headingLevel === 3 ? 'h3' : 'h4'}
          variant="body-medium"
          weight="bold"
        >
          {t(`facets.${answer.facet}.title`)}
        </Text>
        <AnswerStateBadge state={answer.state} />
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t(`facets.${answer.facet}.question`)}
      </Text>
      {main ? (
        <>
          <Text as="p" variant="body-large" weight="bold">
            {main.title}
          </Text>
          <Text as="p" variant="body-small">
            {main.explanation}
          </Text>
        </>
      ) : (
        <Text as="p" variant="body-large" weight="bold">
          {t('answer.unknown')}
        </Text>
      )}
      {answer.state.kind === 'unknown' &&
        answer.state.missing.slice(0, 1).map(reason => (
          <Text as="p" variant="body-small" key={reason.what}>
            {describeUnknown(reason, locale)}
          </Text>
        ))}
      {answer.parts.length > 0 && (
        <ul className={styles.parts}>
          {answer.parts.map(part => (
            <li key={JSON.stringify(part)}>
              <ShortValue text={part} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
