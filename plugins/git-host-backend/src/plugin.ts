import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readGitHostConfig } from './config';
import { GitHost } from './GitHost';

/**
 * Runs a Git host beside the backend, on a port of its own, from the start of
 * the backend to its end.
 *
 * @public
 */
export const gitHostPlugin = createBackendPlugin({
  pluginId: 'git-host',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const host = await GitHost.start({
          config: readGitHostConfig(config),
          logger,
        });
        lifecycle.addShutdownHook(() => host.stop());
      },
    });
  },
});
