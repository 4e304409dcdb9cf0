import { RuntimePosture, known } from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { DOCUMENTATION } from '../documentation';
import { byDefault } from '../defaults';
import {
  factOf,
  mapReading,
  readText,
  sectionEvidence,
  unresolved,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sections,
  within,
} from '../../resources/reading/section';

const PROBES = [
  ['http_get', 'http'],
  ['tcp_socket', 'tcp'],
  ['grpc', 'grpc'],
] as const;

/** The container that takes requests: the one with a port, or the first. */
function ingressContainer(template: Section): Section {
  const containers = sections(template, 'containers');
  return (
    containers.find(({ state }) => state === 'unclear') ??
    containers.find(
      container => within(container, 'ports').state === 'there',
    ) ??
    within(template, 'containers')
  );
}

function startupProbe(container: Section): RuntimePosture['startupProbe'] {
  const probe = within(container, 'startup_probe');
  switch (probe.state) {
    case 'absent':
      return byDefault('tcp', DOCUMENTATION.startupProbe);
    case 'unclear':
      return unresolved('runtime.startupProbe');
    case 'there': {
      const kinds = PROBES.map(
        ([type, kind]) => [within(probe, type).state, kind] as const,
      );
      const written = kinds.find(([state]) => state === 'there');
      if (written) {
        return known(written[1], ...sectionEvidence(probe));
      }
      return kinds.some(([state]) => state === 'unclear')
        ? unresolved('runtime.startupProbe')
        : byDefault('tcp', DOCUMENTATION.startupProbe);
    }
    default:
      return probe.state satisfies never;
  }
}

/** What the container that takes requests says, in either version of the resource. */
export function containerPosture(
  template: Section,
): Pick<RuntimePosture, 'startupProbe' | 'http2'> {
  const container = ingressContainer(template);
  const port = within(container, 'ports');
  return {
    startupProbe: startupProbe(container),
    http2: factOf(
      mapReading(readText(port, 'name'), name =>
        name === 'h2c' ? ('enabled' as const) : ('disabled' as const),
      ),
      'runtime.http2',
      byDefault('disabled', DOCUMENTATION.http2),
    ),
  };
}

/** The values of the containers' environment. */
export function environmentOf(template: Section): ConfigValue[] {
  return sections(template, 'containers')
    .flatMap(container => sections(container, 'env'))
    .flatMap(env => attributeOf(env, 'value')?.value ?? []);
}
