/**
 * Serves how a catalog entity's Cloud Run services are reached, who may call them and where their traffic leaves.
 *
 * @packageDocumentation
 */
export { cloudRunPlugin as default } from './plugin';
