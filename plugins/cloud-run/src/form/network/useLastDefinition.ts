import { ServiceDefinition } from 'backstage-plugin-cloud-run-common';
import { useRef } from 'react';
import { StandIn } from '../model/StandIn';
import { Completed } from '../model/standIns';

/** The last service that could be shown, with what stood in for its missing answers. */
export interface LastDefinition {
  definition: ServiceDefinition | undefined;
  standIns: readonly StandIn[];
  isStale: boolean;
}

/** Keeps the last complete service while an answer is wrong. */
export function useLastDefinition(completed: Completed): LastDefinition {
  const last = useRef<LastDefinition>({
    definition: undefined,
    standIns: [],
    isStale: false,
  });
  if (completed.definition) {
    last.current = { ...completed, isStale: false };
    return last.current;
  }
  return { ...last.current, isStale: true };
}
