import { ConfigApi } from '@backstage/frontend-plugin-api';

/** The integrations that the template can publish to, with the host of one that names none. */
const INTEGRATIONS = {
  gitea: 'gitea.com',
  github: 'github.com',
  gitlab: 'gitlab.com',
} as const;

/**
 * The hosts that the app's configuration names, in the order of gitea, github and gitlab.
 *
 * The list of integrations itself will not do: github.com and the like are always in it, with or without credentials.
 */
export function configuredHosts(config: ConfigApi): string[] {
  return Object.entries(INTEGRATIONS).flatMap(([type, usualHost]) =>
    (config.getOptionalConfigArray(`integrations.${type}`) ?? []).map(
      integration => integration.getOptionalString('host') ?? usualHost,
    ),
  );
}
