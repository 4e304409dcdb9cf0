import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useLocale } from '../hooks/useLocale';
import { cloudRunFormTranslationRef } from './translation';
import { FormText } from './FormText';

/** The form's texts in the language of the app. */
export function useFormText(): FormText {
  const { t } = useTranslationRef(cloudRunFormTranslationRef);
  const locale = useLocale();
  return useMemo(() => ({ t, locale }), [t, locale]);
}
