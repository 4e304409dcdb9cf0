export * from './configuration';
export * from './fileAccess';
export * from './folderFiles';
export * from './limits';
export * from './memoryFiles';
export * from './readConfiguration';
export * from './readOptions';
