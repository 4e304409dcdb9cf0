import { FileAccess } from 'backstage-cloud-run-terraform';
import { DeclaredServices, servicesOfConfiguration } from '../posture';
import { readTerraform } from '../sources';
import { ReadServicesOptions } from './readServices';

/** Reads the services of the Terraform configuration in a folder. */
export async function terraformInFolder(
  access: FileAccess,
  directory: string,
  options: ReadServicesOptions,
): Promise<DeclaredServices> {
  return servicesOfConfiguration(
    await readTerraform(access, { ...options, directory }),
  );
}
