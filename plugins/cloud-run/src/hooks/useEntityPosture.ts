import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityPosture,
  isCloudRunEntity,
} from 'backstage-plugin-cloud-run-common';
import { useCallback, useEffect, useState } from 'react';
import { cloudRunApiRef } from '../api';
import { errorName } from './errorName';

/** While a repository is being read, it is asked so soon whether it still is. */
const FOLLOW_MS = 2_000;

/** What is there to show about the entity's services. */
export type EntityPostureState =
  | { status: 'not-annotated' }
  | { status: 'loading' }
  | { status: 'forbidden' }
  | { status: 'not-found' }
  | { status: 'failed'; error: Error }
  | { status: 'ready'; value: EntityPosture };

function stateOfError(cause: unknown): EntityPostureState {
  switch (errorName(cause)) {
    case 'NotAllowedError':
      return { status: 'forbidden' };
    case 'NotFoundError':
      return { status: 'not-found' };
    default:
      return { status: 'failed', error: toError(cause) };
  }
}

/**
 * How the services of the page's entity are reached. While their repository is being read it asks again until they are
 * known. `retry` asks once more after a failure.
 */
export function useEntityPosture(): EntityPostureState & { retry(): void } {
  const { entity } = useEntity();
  const api = useApi(cloudRunApiRef);
  const entityRef = isCloudRunEntity(entity)
    ? stringifyEntityRef(entity)
    : undefined;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    entityRef: string;
    state: EntityPostureState;
  }>();

  useEffect(() => {
    if (!entityRef) {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (state: EntityPostureState) => {
      if (!controller.signal.aborted) {
        setAnswer({ entityRef, state });
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const value = await api.getEntityPosture(entityRef, {
          signal: controller.signal,
        });
        settle({ status: 'ready', value });
        if (
          value.repository?.state === 'reading' &&
          !controller.signal.aborted
        ) {
          timer = setTimeout(ask, FOLLOW_MS);
        }
      } catch (cause) {
        settle(stateOfError(cause));
      }
    };
    settle({ status: 'loading' });
    ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [api, entityRef, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  if (!entityRef) {
    return { status: 'not-annotated', retry };
  }
  return answer?.entityRef === entityRef
    ? { ...answer.state, retry }
    : { status: 'loading', retry };
}
