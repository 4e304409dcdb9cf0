import {
  Evidence,
  Fact,
  LoadBalancer,
  Switch,
  distinct,
  known,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue, toBool } from 'backstage-cloud-run-terraform';
import {
  attributeEvidence,
  sectionEvidence,
  unresolved,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sections,
  within,
} from '../../resources/reading/section';

/** Settings of a backend service that a serverless NEG does not take. */
const UNSUPPORTED = [
  'affinity_cookie_ttl_sec',
  'health_checks',
  'locality_lb_policy',
  'port_name',
  'session_affinity',
  'timeout_sec',
];

/** Settings of its `backend` blocks that a serverless NEG does not take. */
const UNSUPPORTED_IN_BLOCK = [
  'balancing_mode',
  'max_connections',
  'max_rate',
  'max_utilization',
];

/** What the provider writes where nobody does, by the documentation of `google_compute_backend_service`. */
const DEFAULTS = new Set(['', 'NONE', 'UTILIZATION']);

function isSet(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'list':
      return value.items.length > 0;
    case 'string':
      return !DEFAULTS.has(value.value);
    default:
      return true;
  }
}

/** The settings of the backends that a serverless NEG does not take. */
export function unsupportedSettings(
  backends: readonly Section[],
): LoadBalancer['unsupportedSettings'] {
  const what = 'ingress.loadBalancer.unsupportedSettings';
  const found: string[] = [];
  const evidence: Evidence[] = [];
  const looked = backends.flatMap(backend => [
    { section: backend, names: UNSUPPORTED },
    ...sections(backend, 'backend').map(section => ({
      section,
      names: UNSUPPORTED_IN_BLOCK,
    })),
  ]);
  for (const { section, names } of looked) {
    for (const name of names) {
      const attribute = attributeOf(section, name);
      if (!attribute || attribute.computed) {
        continue;
      }
      if (attribute.value.kind === 'unknown') {
        return unresolved(what);
      }
      if (isSet(attribute.value)) {
        found.push(name);
        evidence.push(...attributeEvidence(section, attribute));
      }
    }
  }
  return known(
    distinct(found),
    ...(evidence.length > 0 ? evidence : backends.flatMap(sectionEvidence)),
  );
}

/** A switch of a section, and the lines that say it. */
interface SwitchAt {
  on: boolean | undefined;
  evidence: Evidence[];
}

/** A switch that is on in one of the backends. */
function onInAny(found: readonly SwitchAt[], what: string): Fact<Switch> {
  const on = found.filter(({ on: value }) => value === true);
  if (on.length > 0) {
    return known('enabled', ...on.flatMap(({ evidence }) => evidence));
  }
  return found.some(({ on: value }) => value === undefined)
    ? unresolved(what)
    : known('disabled', ...found.flatMap(({ evidence }) => evidence));
}

/** A switch that is on in all of the backends, for one without is a way past it. */
function onInAll(found: readonly SwitchAt[], what: string): Fact<Switch> {
  const off = found.filter(({ on: value }) => value === false);
  if (off.length > 0) {
    return known('disabled', ...off.flatMap(({ evidence }) => evidence));
  }
  return found.some(({ on: value }) => value === undefined)
    ? unresolved(what)
    : known('enabled', ...found.flatMap(({ evidence }) => evidence));
}

function flagOf(section: Section, name: string): SwitchAt {
  const attribute = attributeOf(section, name);
  if (!attribute) {
    return {
      on: section.body.incomplete ? undefined : false,
      evidence: sectionEvidence(section),
    };
  }
  const value = toBool(attribute.value);
  return {
    on: value.kind === 'bool' ? value.value : undefined,
    evidence: attributeEvidence(section, attribute),
  };
}

/** Whether Cloud CDN answers for one of the backends. */
export function cdn(backends: readonly Section[]): LoadBalancer['cdn'] {
  return onInAny(
    backends.map(backend => flagOf(backend, 'enable_cdn')),
    'ingress.loadBalancer.cdn',
  );
}

function iapOf(backend: Section): SwitchAt {
  const block = within(backend, 'iap');
  switch (block.state) {
    case 'absent':
      return { on: false, evidence: sectionEvidence(backend) };
    case 'unclear':
      return { on: undefined, evidence: [] };
    case 'there':
      // Before version 6 of the provider the block alone meant that it is on.
      return attributeOf(block, 'enabled')
        ? flagOf(block, 'enabled')
        : { on: true, evidence: sectionEvidence(block) };
    default:
      return block.state satisfies never;
  }
}

/** Whether Identity-Aware Proxy guards all of the backends. */
export function iap(backends: readonly Section[]): LoadBalancer['iap'] {
  return onInAll(backends.map(iapOf), 'ingress.loadBalancer.iap');
}

/** Whether a region that answers with errors is left out. */
export function outlierDetection(
  backends: readonly Section[],
): LoadBalancer['outlierDetection'] {
  return onInAll(
    backends.map(backend => {
      const { state } = within(backend, 'outlier_detection');
      return {
        on: state === 'unclear' ? undefined : state === 'there',
        evidence: sectionEvidence(backend),
      };
    }),
    'ingress.loadBalancer.outlierDetection',
  );
}
