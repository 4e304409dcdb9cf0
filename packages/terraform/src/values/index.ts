export * from './address';
export * from './body';
export {
  boolValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  referenceValue,
  stringValue,
  templateValue,
  unknownValue,
} from './build';
export * from './configValue';
export {
  certainItems,
  toBool,
  toNumber,
  toText,
  unknownBecause,
} from './convert';
export { areEqual } from './equality';
export { dataOfValue, valueOfData } from './json';
export { ExactNumber } from './exactNumber';
export * from './origin';
export type { MapType, SequenceType, ValueType } from './valueType';
