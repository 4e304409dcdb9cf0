export { allowedSources } from './allowedSources';
export { catalogLocation, configuredFiles } from './catalogLocation';
export type { CatalogLocation } from './catalogLocation';
export { isFileUrl } from './isFileUrl';
export { isInside, plainUrl } from './plainUrl';
export { repositoryRoot } from './repositoryRoot';
export { sourceOf } from './sourceOf';
export type { EntitySource, SourceBounds } from './sourceOf';
