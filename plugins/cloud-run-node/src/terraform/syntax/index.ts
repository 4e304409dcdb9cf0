export * from './body';
export * from './diagnostic';
export * from './expression';
export * from './parseNative';
export * from './source';
export * from './jsonData';
export * from './parseJson';
