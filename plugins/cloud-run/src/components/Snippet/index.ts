export { Snippet } from './Snippet';
