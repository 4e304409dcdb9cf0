/**
 * Teaches the catalog the Cloud Run annotations.
 *
 * @packageDocumentation
 */
export { catalogModuleCloudRun as default } from './module';
