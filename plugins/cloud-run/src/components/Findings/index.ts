export { Findings } from './Findings';
export { NothingFound } from './NothingFound';
