/**
 * Scaffolder actions that generate Cloud Run services.
 *
 * @packageDocumentation
 */
export { createGenerateServiceAction } from './actions/createGenerateServiceAction';
export type { GenerateServiceActionOptions } from './actions/createGenerateServiceAction';
export { scaffolderModuleCloudRun as default } from './module';
