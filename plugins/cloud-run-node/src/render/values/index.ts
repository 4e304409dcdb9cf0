export { skeletonValues } from './skeletonValues';
export type { SkeletonValuesOptions } from './skeletonValues';
export type * from './types';
