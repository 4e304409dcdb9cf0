import { DeclaredServices } from '../declared';
import { FileAccess, readConfiguration } from '../terraform';
import { ReadServicesOptions } from './readServices';

/** Reads the services of the Terraform configuration in a folder. */
export async function terraformInFolder(
  access: FileAccess,
  directory: string,
  options: ReadServicesOptions,
): Promise<DeclaredServices> {
  const { diagnostics, limitsReached } = await readConfiguration(access, {
    ...options,
    directory,
  });
  return {
    services: [],
    problems: diagnostics.map(
      ({ severity, summary, detail, path, line, column }) => ({
        severity,
        message: `${summary}: ${detail}`,
        path,
        line,
        column,
      }),
    ),
    limitsReached,
  };
}
