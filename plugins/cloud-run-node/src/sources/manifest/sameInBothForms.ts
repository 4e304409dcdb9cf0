import {
  Fact,
  RuntimePosture,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from './documentation';
import { Field, MISSING, child, evidenceOf, itemsOf } from './field';
import { byDefault, fixedText } from './fieldFacts';
import { Otherwise } from './otherwise';

const PROBES = [
  ['httpGet', 'http'],
  ['tcpSocket', 'tcp'],
  ['grpc', 'grpc'],
] as const;

/** The container that takes requests: the one with a port, or the first. */
export function ingressContainer(containers: Field): Field {
  const all = itemsOf(containers);
  return (
    all.find(container => itemsOf(child(container, 'ports')).length > 0) ??
    all[0] ??
    MISSING
  );
}

/** How the start of a container is watched. */
export function startupProbeOf(
  container: Field,
  otherwise: Otherwise,
): RuntimePosture['startupProbe'] {
  const probe = child(container, 'startupProbe');
  if (probe.kind === 'object') {
    for (const [key, kind] of PROBES) {
      if (probe.keys().includes(key)) {
        return known(kind, ...evidenceOf(probe));
      }
    }
  }
  return otherwise<'none' | 'tcp' | 'http' | 'grpc'>(
    'startupProbe',
    byDefault('tcp', DOCUMENTATION.startupProbe),
  );
}

/** Whether the container is spoken to in HTTP/2, which the name of its port says. */
export function http2Of(
  container: Field,
  otherwise: Otherwise,
): RuntimePosture['http2'] {
  const [port = MISSING] = itemsOf(child(container, 'ports'));
  const name = child(port, 'name');
  return name.kind === 'text'
    ? known(name.text === 'h2c' ? 'enabled' : 'disabled', ...evidenceOf(name))
    : otherwise('ports', byDefault('disabled', DOCUMENTATION.http2));
}

/** The tags of the traffic's targets. */
export function tagsOf(traffic: Field, otherwise: Otherwise): Fact<string[]> {
  if (traffic.kind !== 'list') {
    return otherwise('traffic', byDefault([], DOCUMENTATION.traffic));
  }
  const tags: string[] = [];
  for (const target of traffic.items()) {
    const tag = child(target, 'tag');
    const text = fixedText(tag);
    if (text !== undefined) {
      tags.push(text);
    } else if (tag.kind !== 'missing') {
      return unknown({ code: 'unresolved', what: 'traffic.tag' });
    }
  }
  return known(tags, ...evidenceOf(traffic));
}
