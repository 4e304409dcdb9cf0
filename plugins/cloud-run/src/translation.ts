import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages/en';

/**
 * The words of the plugin, in English and Japanese, but for those of the form. An app can replace any of them with a
 * translation resource.
 *
 * @public
 */
export const cloudRunTranslationRef = createTranslationRef({
  id: 'plugin.cloud-run',
  messages,
  translations: { ja: () => import('./translations/ja') },
});
