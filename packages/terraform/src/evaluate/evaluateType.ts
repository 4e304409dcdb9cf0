import { Expression } from '../syntax';
import { ConfigValue } from '../values';
import { Scope } from './scope';

/** Evaluates an expression in a scope. */
export type Evaluate = (expression: Expression, scope: Scope) => ConfigValue;
