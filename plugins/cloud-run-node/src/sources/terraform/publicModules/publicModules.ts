import { KnownModule } from 'backstage-cloud-run-terraform';
import { cloudRunV1 } from './cloudRunV1';
import { cloudRunV2 } from './cloudRunV2';
import { fabricCloudRun } from './fabricCloudRun';
import { serverlessLoadBalancer } from './serverlessLoadBalancer';

interface PublicModule extends KnownModule {
  /** The source as the registry, Git or GitHub name it, without the version. */
  source: RegExp;
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
    configuration: cloudRunV2,
  },
  {
    name: 'cloud-run',
    source: new RegExp(
      `^(${REGISTRY}(GoogleCloudPlatform|terraform-google-modules)/cloud-run/google|${GIT}terraform-google-cloud-run(\\.git)?)$`,
      'i',
    ),
    configuration: cloudRunV1,
  },
  {
    name: 'lb-http-serverless-negs',
    source: new RegExp(
      `^(${REGISTRY}(GoogleCloudPlatform|terraform-google-modules)/lb-http/google//modules/serverless_negs|(git::)?(https://|ssh://)?(git@)?github\\.com[/:](GoogleCloudPlatform|terraform-google-modules)/terraform-google-lb-http(\\.git)?//modules/serverless_negs)$`,
      'i',
    ),
    configuration: serverlessLoadBalancer,
  },
  {
    name: 'fabric-cloud-run-v2',
    source: new RegExp(
      `^${GIT}cloud-foundation-fabric(\\.git)?//modules/cloud-run-v2$`,
      'i',
    ),
    configuration: fabricCloudRun,
  },
];

/** The module that a source names, with what it declares; undefined where the source is none that is known. */
export function publicModule(source: string): KnownModule | undefined {
  const bare = source.replace(/\?.*$/, '').replace(/\/$/, '');
  return PUBLIC_MODULES.find(module => module.source.test(bare));
}
