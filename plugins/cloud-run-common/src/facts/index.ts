export * from './condition';
export * from './evidence';
export * from './fact';
