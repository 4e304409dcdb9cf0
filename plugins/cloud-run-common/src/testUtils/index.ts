/**
 * Networks and services to test with: everything the form can express, valid by construction, and postures to change at
 * will. Needs `fast-check`.
 *
 * @packageDocumentation
 */
export {
  arbitraryChoice,
  arbitraryNetworkIntent,
  arbitraryServiceDefinition,
} from './intent/arbitraryIntent';
export type { NetworkChoice } from './intent/networkChoice';
export * from './intent/representatives';
export * from './posture/examplePosture';
