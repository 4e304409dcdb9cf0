export { ShortValue } from './ShortValue';
export { ValueList } from './ValueList';
