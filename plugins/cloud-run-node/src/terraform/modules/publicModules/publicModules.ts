import { parseNative } from '../../syntax';
import { ModuleSource, moduleSource } from '../moduleSource';
import { cloudRunV1 } from './cloudRunV1';
import { cloudRunV2 } from './cloudRunV2';
import { fabricCloudRun } from './fabricCloudRun';
import { serverlessLoadBalancer } from './serverlessLoadBalancer';

interface PublicModule {
  name: string;
  /** The source as the registry, Git or GitHub name it, without the version. */
  source: RegExp;
  declares: string;
}

const REGISTRY = '(registry\\.terraform\\.io/)?';
const GIT =
  '(git::)?(https://|ssh://)?(git@)?github\\.com[/:]GoogleCloudPlatform/';

/**
 * The modules that many teams call. Their code is not in the repository that calls them, but what they declare of a
 * network is known from their inputs.
 */
const PUBLIC_MODULES: readonly PublicModule[] = [
  {
    name: 'cloud-run-v2',
    source: new RegExp(
      `^(${REGISTRY}(GoogleCloudPlatform|terraform-google-modules)/cloud-run/google//modules/v2|${GIT}terraform-google-cloud-run(\\.git)?//modules/v2)$`,
      'i',
    ),
    declares: cloudRunV2,
  },
  {
    name: 'cloud-run',
    source: new RegExp(
      `^(${REGISTRY}(GoogleCloudPlatform|terraform-google-modules)/cloud-run/google|${GIT}terraform-google-cloud-run(\\.git)?)$`,
      'i',
    ),
    declares: cloudRunV1,
  },
  {
    name: 'lb-http-serverless-negs',
    source: new RegExp(
      `^(${REGISTRY}(GoogleCloudPlatform|terraform-google-modules)/lb-http/google//modules/serverless_negs|(git::)?(https://|ssh://)?(git@)?github\\.com[/:](GoogleCloudPlatform|terraform-google-modules)/terraform-google-lb-http(\\.git)?//modules/serverless_negs)$`,
      'i',
    ),
    declares: serverlessLoadBalancer,
  },
  {
    name: 'fabric-cloud-run-v2',
    source: new RegExp(
      `^${GIT}cloud-foundation-fabric(\\.git)?//modules/cloud-run-v2$`,
      'i',
    ),
    declares: fabricCloudRun,
  },
];

/** No file of a repository has such a path. */
const PREFIX = 'public-module:';

/** Whether a path stands for what a public module declares, and for no file of the repository. */
export function isPublicModulePath(path: string): boolean {
  return path.startsWith(PREFIX);
}

const parsed = new Map<string, ModuleSource>();

/** What a public module declares; undefined where the source is none that is known. */
export function publicModule(
  source: string | undefined,
): ModuleSource | undefined {
  const bare = source?.replace(/\?.*$/, '').replace(/\/$/, '');
  const found =
    bare === undefined
      ? undefined
      : PUBLIC_MODULES.find(module => module.source.test(bare));
  if (!found) {
    return undefined;
  }
  const known = parsed.get(found.name);
  if (known) {
    return known;
  }
  const path = `${PREFIX}${found.name}`;
  const module = moduleSource(path, [parseNative(path, found.declares)]);
  parsed.set(found.name, module);
  return module;
}
