import { NetworkIntentInput, Policy } from 'backstage-plugin-cloud-run-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { firstDraft } from '../model/firstDraft';
import { fromDraft } from '../model/fromDraft';
import { DraftChange, NetworkDraft, changeDraft } from '../model/NetworkDraft';
import { isNetworkShape, toDraft } from '../model/toDraft';
import { useSentValue } from '../useSentValue';

/** The answers of the form, the network they describe, and the way to change them. */
export interface NetworkAnswers {
  draft: NetworkDraft;
  network: NetworkIntentInput;
  change: (change: DraftChange) => void;
}

/** Holds every answer, while the form sees only those that are asked for. */
export function useNetworkDraft(options: {
  formData: unknown;
  policy: Policy;
  onChange: (network: NetworkIntentInput) => void;
}): NetworkAnswers {
  const { formData, policy, onChange } = options;
  const isUntouched = useRef(!isNetworkShape(formData));
  const [draft, setDraft] = useState(() =>
    isNetworkShape(formData) ? toDraft(formData) : firstDraft(policy),
  );
  const network = useMemo(() => fromDraft(draft), [draft]);

  useEffect(() => {
    if (isUntouched.current) {
      setDraft(firstDraft(policy));
    }
  }, [policy]);

  useSentValue({
    value: network,
    formData,
    onChange,
    takeOver: value => {
      if (!isNetworkShape(value)) {
        return false;
      }
      isUntouched.current = false;
      setDraft(toDraft(value));
      return true;
    },
  });

  const change = useCallback((made: DraftChange) => {
    isUntouched.current = false;
    setDraft(current => changeDraft(current, made));
  }, []);
  return { draft, network, change };
}
