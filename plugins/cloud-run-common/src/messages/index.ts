export * from './choices';
export * from './describe';
export * from './evidenceSources';
export * from './exposure';
export * from './problems';
