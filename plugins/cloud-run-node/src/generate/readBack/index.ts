export { objectionText } from './objection';
export type { Objection } from './objection';
export { readBack } from './readBack';
export type { ReadBack, ReadBackOptions } from './readBack';
export { filesBelow, layeredFiles } from './repositoryFiles';
