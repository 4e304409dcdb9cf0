import { useApi } from '@backstage/frontend-plugin-api';
import { OPEN_POLICY, Policy } from 'backstage-plugin-cloud-run-common';
import useAsync from 'react-use/esm/useAsync';
import { cloudRunApiRef } from '../api';

/** The organisation's bounds, as far as they are known. */
export type PolicyState =
  | { status: 'loading'; policy: Policy }
  | { status: 'read'; policy: Policy }
  | { status: 'unread'; policy: Policy };

/** Reads the organisation's policy. Where it cannot be read, everything is open here and says so. */
export function usePolicy(): PolicyState {
  const api = useApi(cloudRunApiRef);
  const { value, error } = useAsync(() => api.getPolicy(), [api]);
  if (value) {
    return { status: 'read', policy: value };
  }
  return { status: error ? 'unread' : 'loading', policy: OPEN_POLICY };
}
