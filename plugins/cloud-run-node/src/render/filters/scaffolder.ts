import { parseEntityRef } from '@backstage/catalog-model';
import get from 'lodash/get';
import { TemplateFilter, TemplateFilters } from './types';

const entityRefParts: TemplateFilter = (ref, context) => {
  if (typeof ref !== 'string') {
    throw new TypeError('parseEntityRef takes an entity reference');
  }
  const defaults =
    context !== null && typeof context === 'object' ? context : {};
  const { kind, namespace, name } = parseEntityRef(ref, {
    defaultKind: textAt(defaults, 'defaultKind'),
    defaultNamespace: textAt(defaults, 'defaultNamespace'),
  });
  return { kind, namespace, name };
};

function textAt(value: object, key: string): string | undefined {
  const found: unknown = get(value, key);
  return typeof found === 'string' ? found : undefined;
}

const pick: TemplateFilter = (value, path) =>
  typeof path === 'string' ? get(value, path) : undefined;

/**
 * The scaffolder's own filters that need nothing but their input. `parseRepoUrl` and `projectSlug` depend on
 * the integrations of the installation, so the caller gives them.
 */
export const scaffolderFilters: TemplateFilters = {
  parseEntityRef: entityRefParts,
  pick,
};
