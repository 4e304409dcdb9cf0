import { Configuration } from './configuration';
import { ConfigurationReader } from './configurationReader';
import { FileAccess } from './fileAccess';
import { ReadOptions } from './readOptions';

/**
 * Reads the Terraform configuration in a folder: its root module and the modules it calls by a local path, evaluated
 * as far as that can be done without running Terraform. Never throws for what the files say: what is wrong is among
 * the diagnostics, what is not known is unknown with the reason, and what is too much is among the bounds reached.
 * Whoever reads several root modules of one tree makes a {@link ConfigurationReader}.
 *
 * @public
 */
export async function readConfiguration(
  access: FileAccess,
  options: ReadOptions = {},
): Promise<Configuration> {
  return new ConfigurationReader(access, options).read(options);
}
