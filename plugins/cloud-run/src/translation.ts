import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { formMessages } from './form/messages';
import { messages } from './messages/en';

/**
 * The words of the plugin, in English and Japanese. An app can replace any of them with a translation resource.
 *
 * @public
 */
export const cloudRunTranslationRef = createTranslationRef({
  id: 'plugin.cloud-run',
  messages: { ...messages, form: formMessages },
  translations: { ja: () => import('./translations/ja') },
});
