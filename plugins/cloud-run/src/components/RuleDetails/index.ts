export { Part } from './Part';
export { SourceList } from './SourceList';
