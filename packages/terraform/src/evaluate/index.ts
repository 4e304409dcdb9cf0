export * from './bodies';
export * from './evaluate';
export * from './repetition';
export * from './scope';
export * from './typeConstraint';
export { readJsonData } from './data';
