import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CLOUD_RUN_RULES,
  ListedRule,
  RuleDescription,
} from 'backstage-plugin-cloud-run-common';
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

/** What is to be said about rules: the backend's word, and until or unless it comes the plugin's own. */
export function useRuleDescriptions(): readonly RuleDescription[] {
  const state = useRules();
  return state.status === 'ready' ? state.rules : CLOUD_RUN_RULES;
}
