import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import { GenerateInput } from 'backstage-plugin-cloud-run-node';

/**
 * The type of the host that the repository will be on, by the integrations that are configured.
 *
 * @throws InputError when no integration knows the host, or the template cannot publish to it
 */
export function repositoryHostOf(
  { repoUrl, repositoryHosts }: GenerateInput,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  if (repoUrl === undefined) {
    return undefined;
  }
  const { host } = parseRepoUrl(repoUrl, integrations);
  const type = integrations.byHost(host)?.type;
  if (type && repositoryHosts && !repositoryHosts.includes(type)) {
    throw new InputError(
      `repoUrl: this template cannot create repositories on ${host} (${type}). Choose a host of the type ${repositoryHosts.join(
        ' or ',
      )}.`,
    );
  }
  return type;
}
