export * from './configuration';
export * from './fileAccess';
export * from './limits';
export * from './readOptions';
