/**
 * The continuous integration that a generated repository is equipped for.
 *
 * @public
 */
export type ContinuousIntegration = 'github' | 'gitlab' | 'none';

/**
 * The continuous integration of a host, by the type of the host's integration. Gitea and Forgejo run GitHub workflows,
 * and so does, as far as can be told, a host that no integration is configured for.
 *
 * @public
 */
export function continuousIntegrationOf(
  hostType: string | undefined,
): ContinuousIntegration {
  switch (hostType) {
    case undefined:
    case 'gitea':
    case 'github':
      return 'github';
    case 'gitlab':
      return 'gitlab';
    default:
      return 'none';
  }
}
