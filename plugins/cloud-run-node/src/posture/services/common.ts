import {
  Evidence,
  Fact,
  RuntimePosture,
  Switch,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { DOCUMENTATION } from '../documentation';
import { byDefault } from '../defaults';
import { interpolated } from '../auth/principals';
import { PROJECT_NUMBER } from '../../resources/computedText';
import { isThereWith } from '../../resources/relation';
import {
  Reading,
  attributeEvidence,
  factOf,
  mapReading,
  readAs,
  readText,
  sectionEvidence,
  unresolved,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sections,
} from '../../resources/reading/section';
import { Argument, Presence } from './serviceDeclaration';

/** A flag that switches something on. */
export function enabledBy(
  reading: Reading<boolean>,
  what: string,
  documentation: string,
): Fact<Switch> {
  return factOf<Switch, Switch>(
    mapReading(reading, on => (on ? 'enabled' : 'disabled')),
    what,
    byDefault('disabled', documentation),
  );
}

/** A flag that switches something off. */
export function disabledBy(
  reading: Reading<boolean>,
  what: string,
  documentation: string,
): Fact<Switch> {
  return factOf<Switch, Switch>(
    mapReading(reading, off => (off ? 'disabled' : 'enabled')),
    what,
    byDefault('enabled', documentation),
  );
}

/** Whether an argument is written, rather than left to the provider. */
export function isWritten<T>(
  reading: Reading<T>,
  what: string,
  otherwise: readonly Evidence[],
): Fact<boolean> {
  switch (reading.state) {
    case 'absent':
      return known(false, ...otherwise);
    case 'unclear':
      return unresolved(what);
    case 'malformed':
      return known(true, ...otherwise);
    case 'written':
      return known(!reading.computed, ...reading.evidence);
    default:
      return reading satisfies never;
  }
}

/** An argument that names another resource. */
export function argumentOf(
  section: Section,
  name: string,
): Argument | undefined {
  const attribute =
    section.state === 'there' ? attributeOf(section, name) : undefined;
  return attribute && !isEmptyText(attribute.value)
    ? {
        value: attribute.value,
        evidence: attributeEvidence(section, attribute),
      }
    : undefined;
}

function isEmptyText(value: Argument['value']): boolean {
  return value.kind === 'string' && value.value === '';
}

/** Whether an argument that names another resource is written; one that is not known may be null. */
export function presenceOf(section: Section, name: string): Presence {
  if (section.state !== 'there') {
    return section.state;
  }
  const argument = argumentOf(section, name);
  if (!argument) {
    return section.body.incomplete ? 'unclear' : 'absent';
  }
  return argument.value.kind === 'unknown' || mayBeNull(section, argument.value)
    ? 'unclear'
    : 'there';
}

/** Whether a value refers to a resource that may not be there, and is null then. */
function mayBeNull(
  { graph, resource }: Section,
  value: Argument['value'],
): boolean {
  return (
    value.kind === 'reference' &&
    graph.referents(value).some(referent => !isThereWith(referent, resource))
  );
}

/** An account that Terraform makes, and whose address is not known, by its expression: it is no default one. */
function madeAccount(value: ConfigValue): string | undefined {
  return value.kind === 'reference' &&
    value.target.mode === 'managed' &&
    value.target.type === 'google_service_account'
    ? interpolated(value)
    : undefined;
}

/** The account that the service runs as. */
export function serviceAccount(
  section: Section,
  name: string,
): RuntimePosture['serviceAccount'] {
  const email = readText(section, name);
  return factOf(
    email.state === 'unclear'
      ? readAs(section, name, madeAccount)
      : mapReading(email, text =>
          text.startsWith(`${PROJECT_NUMBER}-compute@`) ? 'default' : text,
        ),
    'runtime.serviceAccount',
    byDefault('default', DOCUMENTATION.serviceAccount),
  );
}

/** The most instances there are; left out, it follows from quotas. */
export function maxInstances(
  reading: Reading<number>,
): RuntimePosture['maxInstances'] {
  const what = 'runtime.maxInstances';
  return factOf(reading, what, unknown({ code: 'not-declared', what }));
}

/** The fewest instances there are: the service's own number goes before that of its revisions. */
export function minInstances(
  ofService: Reading<number>,
  ofTemplate: Reading<number>,
): RuntimePosture['minInstances'] {
  return factOf(
    ofService.state === 'absent' ? ofTemplate : ofService,
    'runtime.minInstances',
    byDefault(0, DOCUMENTATION.minInstances),
  );
}

/** The tags of the traffic's targets. */
export function trafficTags(service: Section): Fact<string[]> {
  const targets = sections(service, 'traffic');
  if (targets.length === 0) {
    return byDefault<string[]>([], DOCUMENTATION.traffic);
  }
  const tags: string[] = [];
  const evidence: Evidence[] = [];
  for (const target of targets) {
    const tag = readText(target, 'tag');
    if (tag.state === 'unclear') {
      return unresolved('ingress.trafficTags');
    }
    if (tag.state === 'written') {
      tags.push(tag.value);
      evidence.push(...tag.evidence);
    }
  }
  return known(
    tags,
    ...(evidence.length > 0 ? evidence : sectionEvidence(targets[0])),
  );
}

/** Reads a whole number that is written as a text. */
export function readCount(section: Section, name: string): Reading<number> {
  return readAs(section, name, value => {
    const text = section.graph.texts.of(value);
    return text !== undefined && /^\d{1,9}$/.test(text)
      ? Number(text)
      : undefined;
  });
}
