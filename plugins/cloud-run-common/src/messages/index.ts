export * from './choices';
export * from './costs';
export * from './describeProblem';
export * from './describeUnknown';
export * from './evidenceSources';
export * from './exposure';
export * from './problems';
