export { skeletonValues } from './skeletonValues';
export type * from './types';
