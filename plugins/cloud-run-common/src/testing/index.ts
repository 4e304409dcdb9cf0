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
} from '../intent/testing/arbitraryIntent';
export type { NetworkChoice } from '../intent/testing/networkChoice';
export * from '../intent/testing/representatives';
export * from '../posture/testing/examplePosture';
