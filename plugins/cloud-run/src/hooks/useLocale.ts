import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Locale } from 'backstage-plugin-cloud-run-common';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/**
 * The language of the model's own texts that goes with the language the app is shown in.
 */
export function useLocale(): Locale {
  const appLanguage = useApi(appLanguageApiRef);
  const languages = useMemo(() => appLanguage.language$(), [appLanguage]);
  const { language } = useObservable(languages, appLanguage.getLanguage());
  return language.split('-')[0] === 'ja' ? 'ja' : 'en';
}
