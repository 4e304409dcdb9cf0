import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { ListedRule, RuleDescription } from 'backstage-plugin-cloud-run-common';
import useAsync from 'react-use/esm/useAsync';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudRunApiRef } from '../api';
import { errorName } from './errorName';

/** What is there to show about the rules. */
export type RulesState =
  | { status: 'loading' }
  | { status: 'forbidden' }
  | { status: 'failed'; error: Error }
  | { status: 'ready'; rules: ListedRule[] };

/** The rules that the backend judges by. `retry` asks once more after a failure. */
export function useRules(): RulesState & { retry(): void } {
  const api = useApi(cloudRunApiRef);
  const { loading, value, error, retry } = useAsyncRetry(
    () => api.getRules(),
    [api],
  );
  if (loading) {
    return { status: 'loading', retry };
  }
  if (value) {
    return { status: 'ready', rules: value, retry };
  }
  return errorName(error) === 'NotAllowedError'
    ? { status: 'forbidden', retry }
    : { status: 'failed', error: toError(error), retry };
}

/** What the plugin itself says about its rules, once it is here; asked for only where it is needed, for its size. */
export function useOwnRules(
  needed: boolean,
): readonly RuleDescription[] | undefined {
  const { value, error } = useAsync(
    async () => (needed ? (await import('./ownRules')).ownRules : undefined),
    [needed],
  );
  return error ? [] : value;
}

/** What is to be said about rules: the backend's word, or the plugin's own where there is none. Undefined on the way. */
export function useRuleDescriptions(): readonly RuleDescription[] | undefined {
  const state = useRules();
  const own = useOwnRules(
    state.status === 'failed' || state.status === 'forbidden',
  );
  return state.status === 'ready' ? state.rules : own;
}
