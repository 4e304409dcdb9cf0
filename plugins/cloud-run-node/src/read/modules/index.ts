export * from './calledModule';
export * from './calledSource';
export { providerFile, type GivenProvider } from './callingFile';
export * from './repositoryTree';
export * from './dialects';
export * from './nothingDeclared';
