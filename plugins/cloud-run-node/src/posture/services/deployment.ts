import {
  RuntimePosture,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import {
  asWord,
  factOf,
  readBool,
  readNumber,
  readText,
} from '../../resources/reading/reading';
import { Section, sections, within } from '../../resources/reading/section';

const WHAT = 'runtime.deployment';

type Deployment = 'ready' | 'reconciling' | 'failed';

/** Files that declare a service do not tell how it is; an export does. */
const NOT_OBSERVED = unknown({ code: 'not-observed', what: WHAT });

const READY: Record<string, Deployment> = {
  True: 'ready',
  False: 'failed',
  Unknown: 'reconciling',
};

const STATES: Record<string, Deployment> = {
  CONDITION_SUCCEEDED: 'ready',
  CONDITION_PENDING: 'reconciling',
  CONDITION_RECONCILING: 'reconciling',
  CONDITION_FAILED: 'failed',
};

/** What holds while the newest generation is not the one that was observed. */
function whileUpdating(
  metadata: Section,
  status: Section,
): RuntimePosture['deployment'] | undefined {
  const wanted = readNumber(metadata, 'generation');
  const seen = readNumber(status, 'observed_generation');
  return wanted.state === 'written' &&
    seen.state === 'written' &&
    seen.value < wanted.value
    ? known('reconciling', ...seen.evidence)
    : undefined;
}

/** How an exported Knative service is: what its status says of its readiness. */
export function deploymentOfV1(service: Section): RuntimePosture['deployment'] {
  const status = within(service, 'status');
  const ready = sections(status, 'conditions').find(condition => {
    const type = readText(condition, 'type');
    return type.state === 'written' && type.value === 'Ready';
  });
  return ready
    ? whileUpdating(within(service, 'metadata'), status) ??
        factOf<Deployment, Deployment>(
          asWord(readText(ready, 'status'), READY),
          WHAT,
          NOT_OBSERVED,
        )
    : NOT_OBSERVED;
}

/** How a service is that the Admin API returned. */
export function deploymentOfV2(service: Section): RuntimePosture['deployment'] {
  const reconciling = readBool(service, 'reconciling');
  if (reconciling.state === 'written' && reconciling.value) {
    return known('reconciling', ...reconciling.evidence);
  }
  return factOf<Deployment, Deployment>(
    asWord(readText(within(service, 'terminal_condition'), 'state'), STATES),
    WHAT,
    NOT_OBSERVED,
  );
}
