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
} from '../intent/__testUtils__/arbitraryIntent';
export type { NetworkChoice } from '../intent/__testUtils__/networkChoice';
export * from '../intent/__testUtils__/representatives';
export * from '../posture/__testUtils__/examplePosture';
