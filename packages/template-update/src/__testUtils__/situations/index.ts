import { Situation } from '../situation';
import { FILES } from './files';
import { MODULES } from './modules';
import { STRUCTURED } from './structured';
import { TERRAFORM } from './terraform';

/** Everything that the merge is held to. */
export const SITUATIONS: readonly Situation[] = [
  ...TERRAFORM,
  ...MODULES,
  ...STRUCTURED,
  ...FILES,
];
