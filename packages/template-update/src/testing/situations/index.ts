import { Situation } from '../situation';
import { TERRAFORM } from './terraform';

/** Everything that the merge is held to. */
export const SITUATIONS: readonly Situation[] = [...TERRAFORM];
