import { DeclaredServices, servicesOfConfiguration } from '../declared';
import { FileAccess, readConfiguration } from '../terraform';
import { ReadServicesOptions } from './readServices';

/** Reads the services of the Terraform configuration in a folder. */
export async function terraformInFolder(
  access: FileAccess,
  directory: string,
  options: ReadServicesOptions,
): Promise<DeclaredServices> {
  return servicesOfConfiguration(
    await readConfiguration(access, { ...options, directory }),
  );
}
