import { useApi } from '@backstage/frontend-plugin-api';
import {
  PreviewFile,
  ServiceDefinition,
} from 'backstage-plugin-cloud-run-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { cloudRunApiRef } from '../../api';

/** The time without a change after which the files are worked out anew. */
const DEBOUNCE_MS = 500;

/** The files that the answers become, or became before the last change. */
export interface PreviewFiles {
  status: 'updating' | 'ready' | 'failed';
  /** The last files that could be worked out. */
  files: readonly PreviewFile[] | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** Asks the backend for the files of a service, once its answers have rested for half a second. */
export function usePreviewFiles(
  templateRef: string,
  definition: ServiceDefinition | undefined,
): PreviewFiles {
  const api = useApi(cloudRunApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<PreviewFiles, 'retry'>>({
    status: 'updating',
    files: undefined,
    error: undefined,
  });
  const latest = useRef(definition);
  latest.current = definition;
  const key = definition && JSON.stringify(definition);

  useEffect(() => {
    const wanted = latest.current;
    if (key === undefined || !wanted) {
      return undefined;
    }
    const controller = new AbortController();
    setState(({ files }) => ({ status: 'updating', files, error: undefined }));
    const timer = setTimeout(async () => {
      try {
        const { files } = await api.previewService(
          { templateRef, definition: wanted },
          { signal: controller.signal },
        );
        if (!controller.signal.aborted) {
          setState({ status: 'ready', files, error: undefined });
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          setState(({ files }) => ({
            status: 'failed',
            files,
            error: error instanceof Error ? error : new Error(String(error)),
          }));
        }
      }
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, templateRef, key, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}
