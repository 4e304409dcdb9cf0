import {
  Deployment,
  NetworkPosture,
  postureOfIntent,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import { FileAccess, memoryFiles } from 'backstage-cloud-run-terraform';
import {
  OwnedService,
  servicesOfRepository,
} from 'backstage-plugin-cloud-run-node/reading';
import { posix } from 'node:path';
import { Generated } from './trial';

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** The folders of Terraform, and the file of variables that is an environment's in each. */
function terraformFolders(
  { files }: Generated,
  environment: string,
): { folder: string; varFiles: string[] }[] {
  const paths = files.map(({ path }) => path);
  const folders = new Set(
    paths.filter(path => /\.tf$/.test(path)).map(folderOf),
  );
  return [...folders].map(folder => ({
    folder,
    varFiles: paths.filter(
      path =>
        path.startsWith(folder === '' ? '' : `${folder}/`) &&
        posix.basename(path) === `${environment}.tfvars`,
    ),
  }));
}

function words(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map(String).sort().join(', ')}]`
    : String(value);
}

function wholeOf(posture: NetworkPosture) {
  const { public: meantPublic, staticOutboundIp } = posture.expectations;
  return {
    ...reportOf(posture),
    'public in the catalog': meantPublic,
    'fixed outbound address in the catalog': staticOutboundIp,
  };
}

/** The values that are not what was chosen. What a choice leaves to others may be anything. */
function differences(read: NetworkPosture, intended: NetworkPosture): string[] {
  const found: Record<string, unknown> = wholeOf(read);
  return Object.entries(wholeOf(intended)).flatMap(([name, value]) =>
    value === 'unknown' || words(value) === words(found[name])
      ? []
      : [`${name} is ${words(found[name])}, and ${words(value)} was chosen`],
  );
}

async function declaredIn(
  access: FileAccess,
  generated: Generated,
  { environment }: Deployment,
): Promise<{ services: OwnedService[]; problems: string[] }> {
  const services: OwnedService[] = [];
  const problems: string[] = [];
  for (const { folder, varFiles } of terraformFolders(
    generated,
    environment.name,
  )) {
    const found = await servicesOfRepository(access, folder, { varFiles });
    services.push(...found.services);
    problems.push(
      ...found.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message, path, line }) => `${path}:${line}: ${message}`),
    );
  }
  return { services, problems };
}

/**
 * What reading the generated Terraform back says that was not chosen, for each environment. Nothing when the round trip
 * closes.
 */
export async function readBack(generated: Generated): Promise<string[]> {
  const access = memoryFiles(
    Object.fromEntries(
      generated.files.map(({ path, contents }) => [path, contents]),
    ),
  );
  const messages: string[] = [];
  for (const deployment of generated.deployments) {
    const { services, problems } = await declaredIn(
      access,
      generated,
      deployment,
    );
    messages.push(...problems);
    const intended = postureOfIntent(deployment);
    const [service, ...others] = services.filter(
      ({ posture }) => posture.service.name === intended.service.name,
    );
    if (!service || others.length > 0) {
      messages.push(
        `The Terraform declares the service ${
          service ? services.length : 0
        } times instead of once.`,
      );
    } else {
      const place = service.at ? `${service.at.path}:${service.at.line}: ` : '';
      messages.push(
        ...differences(service.posture, intended).map(
          difference => `${place}${difference}`,
        ),
      );
    }
  }
  return messages;
}
