export { ValueList } from './ValueList';
