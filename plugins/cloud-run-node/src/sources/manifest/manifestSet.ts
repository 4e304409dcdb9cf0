import { ResourceSet } from '../../resources/resource';
import { MANIFESTS } from './manifestResource';
import { ManifestResources } from './resourcesOfManifest';

/** The resources of manifests that are read together. */
export function manifestSet(read: readonly ManifestResources[]): ResourceSet {
  return {
    name: MANIFESTS,
    source: 'manifest',
    configuration: {
      resources: read.flatMap(({ resources }) => resources),
      moduleCalls: [],
      providers: [],
      outputs: [],
      diagnostics: [],
      limitsReached: read.flatMap(({ limitsReached }) => limitsReached),
    },
  };
}
