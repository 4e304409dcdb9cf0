import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { ValueText } from '../../answers';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';

/** A value in a few words, without what it means. */
export function ShortValue({ text }: { text: ValueText }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  switch (text.kind) {
    case 'choice':
      return <>{choiceMessages[locale][text.key].title}</>;
    case 'word':
      return <>{t(`words.${text.key}`)}</>;
    case 'items':
      return <>{text.items.join(', ')}</>;
    default:
      return text satisfies never;
  }
}
