import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useLocale } from '../hooks/useLocale';
import { cloudRunTranslationRef } from '../translation';
import { FormText } from './FormText';

/** The form's texts in the language of the app. */
export function useFormText(): FormText {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  return useMemo(() => ({ t, locale }), [t, locale]);
}
