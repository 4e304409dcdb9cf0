export * from './address';
export * from './body';
export * from './configValue';
export * from './origin';
