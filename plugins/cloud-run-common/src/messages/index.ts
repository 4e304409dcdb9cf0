export * from './choices';
export * from './describe';
export * from './exposure';
export * from './problems';
