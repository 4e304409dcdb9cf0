import { ConfigReader } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The portal's configuration: the given files, or those that the portal itself would take in this directory. */
export async function portalConfig(
  files: readonly string[] = [],
): Promise<RootConfigService> {
  const directory = process.cwd();
  if (
    files.length === 0 &&
    !existsSync(resolve(directory, 'app-config.yaml'))
  ) {
    return new ConfigReader({});
  }
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      rootDir: directory,
      // A watched file that is wrong, or not there yet, would be waited for.
      watch: false,
      argv: files.flatMap(file => ['--config', resolve(directory, file)]),
    }),
  );
  config.close();
  return config;
}
