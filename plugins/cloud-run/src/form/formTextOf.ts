import {
  ApiHolder,
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { cloudRunFormTranslationRef } from './translation';
import { FormText } from './FormText';

/** The form's texts where there is no component to ask for them, as in a validation. */
export function formTextOf(apiHolder: ApiHolder): FormText {
  const language = apiHolder.get(appLanguageApiRef)?.getLanguage().language;
  const translation = apiHolder
    .get(translationApiRef)
    ?.getTranslation(cloudRunFormTranslationRef);
  if (!language || !translation?.ready) {
    throw new Error('The texts of the form are not loaded yet. Try again.');
  }
  return {
    t: translation.t,
    locale: language.split('-')[0] === 'ja' ? 'ja' : 'en',
  };
}
