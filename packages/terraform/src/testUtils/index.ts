export * from './jsonOf';
export * from './nativeFixtures';
export * from './plain';
