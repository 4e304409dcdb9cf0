export { manifestSet } from './manifestSet';
export {
  mayBeManifest,
  resourcesOfManifest,
  type ManifestResources,
} from './resourcesOfManifest';
