import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { formMessages } from './messages';

/**
 * The words of the create form, in English and Japanese. An app can replace any of them with a translation resource.
 *
 * @public
 */
export const cloudRunFormTranslationRef = createTranslationRef({
  id: 'plugin.cloud-run.form',
  messages: { form: formMessages },
  translations: { ja: () => import('./translations/ja') },
});
