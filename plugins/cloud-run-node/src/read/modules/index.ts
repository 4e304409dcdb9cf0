export * from './calledModule';
export { providerFile, type GivenProvider } from './callingFile';
export * from './repositoryTree';
export * from './dialects';
export * from './nothingDeclared';
