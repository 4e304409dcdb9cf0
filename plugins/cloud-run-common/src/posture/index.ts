export * from './cloudArmorRules';
export * from './exposure';
export * from './invokerRoles';
export { postureOfIntent } from './postureOfIntent';
export * from './privateGoogleAccess';
export * from './report';
export * from './types';
export { unknownPosture } from './unknownPosture';
export { withFallback } from './withFallback';
