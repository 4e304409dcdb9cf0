import { NetworkIntentInput, Policy } from 'backstage-plugin-cloud-run-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { firstDraft } from '../model/firstDraft';
import { fromDraft } from '../model/fromDraft';
import { DraftChange, NetworkDraft, changeDraft } from '../model/NetworkDraft';
import { isNetworkShape, toDraft } from '../model/toDraft';

/** The answers of the form, and the way to change them. */
export interface NetworkAnswers {
  draft: NetworkDraft;
  change: (change: DraftChange) => void;
}

/**
 * Holds every answer while the form sees only those that are asked for. What the form holds is taken over when it
 * did not come from here, as when the template is opened with values in its address.
 */
export function useNetworkDraft(options: {
  formData: unknown;
  policy: Policy;
  onChange: (network: NetworkIntentInput) => void;
}): NetworkAnswers {
  const { formData, policy, onChange } = options;
  const [draft, setDraft] = useState(() =>
    isNetworkShape(formData) ? toDraft(formData) : firstDraft(policy),
  );
  const current = useRef(draft);
  const sent = useRef(new Set<string>());
  const isUntouched = useRef(!isNetworkShape(formData));
  const send = useRef(onChange);
  send.current = onChange;

  const take = useCallback((next: NetworkDraft) => {
    current.current = next;
    setDraft(next);
    const network = fromDraft(next);
    sent.current.add(JSON.stringify(network));
    send.current(network);
  }, []);

  useEffect(() => {
    if (isUntouched.current) {
      take(firstDraft(policy));
    }
  }, [policy, take]);

  useEffect(() => {
    if (!isNetworkShape(formData) || sent.current.has(JSON.stringify(formData))) {
      return;
    }
    isUntouched.current = false;
    current.current = toDraft(formData);
    setDraft(current.current);
  }, [formData]);

  const change = useCallback(
    (made: DraftChange) => {
      isUntouched.current = false;
      take(changeDraft(current.current, made));
    },
    [take],
  );
  return { draft, change };
}
