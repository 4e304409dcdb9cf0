export * from './boundedFiles';
export * from './configuration';
export {
  holdsConfiguration,
  holdsOpenTofuFiles,
  type Dialect,
} from './configurationFiles';
export * from './configurationReader';
export type {
  DeclaredBackend,
  DeclaredModule,
  DeclaredModuleCall,
  DeclaredVariable,
  VariablesFile,
} from './declaredModule';
export * from './fileAccess';
export type { Evaluated, Evaluation } from './fileEvaluation';
export * from './folderFiles';
export { isInstalledPath } from './installedModules';
export {
  isKnownModulePath,
  type KnownModule,
  type KnownModules,
} from './knownModules';
export * from './limits';
export * from './memoryFiles';
export * from './problems';
export * from './readConfiguration';
export * from './readOptions';
