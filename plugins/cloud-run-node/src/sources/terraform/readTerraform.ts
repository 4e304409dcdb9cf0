import {
  Configuration,
  FileAccess,
  ReadOptions,
  readConfiguration,
} from 'backstage-cloud-run-terraform';
import { publicModule } from './publicModules';

/**
 * Reads the Terraform configuration in a folder, with what the public modules that many teams call declare of a
 * network. Never throws for what the files say.
 *
 * @public
 */
export async function readTerraform(
  access: FileAccess,
  options: Omit<ReadOptions, 'knownModules'> = {},
): Promise<Configuration> {
  return readConfiguration(access, { ...options, knownModules: publicModule });
}
