import { JsonObject } from '@backstage/types';
import { skeletonFilters } from 'backstage-plugin-cloud-run-node';
import { createTemplateRenderer } from 'nunjitsu';
import { Template } from './readTemplate';

function parseRepoUrl(repoUrl: unknown) {
  const { host, searchParams } = new URL(`https://${repoUrl}`);
  return { host, ...Object.fromEntries(searchParams) };
}

function projectSlug(repoUrl: unknown): string {
  const { searchParams } = new URL(`https://${repoUrl}`);
  return `${searchParams.get('owner')}/${searchParams.get('repo')}`;
}

/**
 * The input of a step, evaluated as the scaffolder does it: a sole expression keeps its type,
 * and what cannot be evaluated is passed on as it stands.
 */
export function renderStepInput(
  { input }: Template['spec']['steps'][number],
  parameters: JsonObject,
): Record<string, unknown> {
  const { parseEntityRef, pick } = skeletonFilters;
  const renderer = createTemplateRenderer({
    allowRegexExecution: true,
    filters: { parseEntityRef, pick, parseRepoUrl, projectSlug },
  });
  const context = renderer.prepareContext(
    JSON.parse(JSON.stringify({ parameters })),
  );
  return JSON.parse(JSON.stringify(input), (_key, value) => {
    if (typeof value !== 'string') {
      return value;
    }
    try {
      return renderer.renderValue(value, context);
    } catch {
      return value;
    }
  });
}
