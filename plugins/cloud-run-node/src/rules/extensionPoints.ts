import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Rule } from 'backstage-plugin-cloud-run-common';

/**
 * Where an organisation adds rules of its own.
 *
 * @public
 */
export interface CloudRunRulesExtensionPoint {
  /**
   * Adds rules after those of the plugin.
   *
   * @throws Error that says what is wrong with which rule
   */
  addRules(...rules: Rule[]): void;
}

/**
 * The rules of the Cloud Run backend: what entity pages, previews and the list of rules know.
 *
 * @public
 */
export const cloudRunRulesExtensionPoint =
  createExtensionPoint<CloudRunRulesExtensionPoint>({ id: 'cloud-run.rules' });

/**
 * The rules of the scaffolder's actions. A backend lets no plugin see the extensions of another, so the same rules are
 * added here once more; {@link createCloudRunRules} does both.
 *
 * @public
 */
export const scaffolderCloudRunRulesExtensionPoint =
  createExtensionPoint<CloudRunRulesExtensionPoint>({
    id: 'scaffolder.cloud-run.rules',
  });
