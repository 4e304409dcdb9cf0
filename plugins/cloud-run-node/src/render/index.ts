export { readSkeleton, writeFiles } from './directory';
export type { SkeletonBounds } from './directory';
export { skeletonFilters } from './filters';
export type {
  TemplateFilter,
  TemplateFilters,
  TemplateGlobals,
} from './filters';
export { renderSkeleton } from './renderSkeleton';
export type {
  RenderOptions,
  RenderValues,
  SkeletonRenderer,
} from './renderSkeleton';
export type { RenderedFile, SkeletonFile } from './skeletonFile';
export * from './values';
