/**
 * Scaffolder actions that generate Cloud Run services.
 *
 * @packageDocumentation
 */
export { scaffolderModuleCloudRun as default } from './module';
