import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import { extentOf, invalidValue, unknownValue } from '../values/build';
import { isRefused, notTaken } from '../values/convert';
import { Evaluate } from './evaluateType';
import { FUNCTIONS } from './functions';
import { Scope } from './scope';

/** The value of a function call; unknown for a function that is not known. */
export function callFunction(
  { name, args, expandLast }: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  const plainName = name.replace(/^core::/, '');
  const isTrying = plainName === 'try' || plainName === 'can';
  const argScope: Scope = isTrying ? { ...scope, isTried: true } : scope;
  const values = args.map(arg => evaluate(arg, argScope));
  if (expandLast) {
    const last = values.pop();
    if (last?.kind !== 'list') {
      return last
        ? notTaken(last, `${name}()`, origin)
        : unknownValue(`${name}()`, origin);
    }
    values.push(...last.items);
  }
  const own = scope.environment.call?.(name, values, origin);
  if (own) {
    return own;
  }
  const cost = values.reduce((sum, value) => sum + extentOf(value).size, 1);
  if (!scope.environment.budget.spend(cost)) {
    return unknownValue(`${name}()`, origin);
  }
  if (scope.isTried && !isTrying && values.some(isRefused)) {
    return invalidValue(`${name}()`, origin);
  }
  const called = FUNCTIONS.get(plainName);
  return called
    ? called({ name, args: values, written: args, scope, origin, evaluate })
    : scope.environment.knownFunction?.(name)?.(values, origin) ??
        unknownValue(`${name}()`, origin);
}
