import { Evidence } from 'backstage-plugin-cloud-run-common';
import {
  ConfigBody,
  ConfigValue,
  certainItems,
  unknownBecause,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { evidenceOf } from '../../resources/evidence';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  Section,
  attributeOf,
  sectionOf,
  sections,
  within,
} from '../../resources/reading/section';
import { readEncodedJson } from '../services/encodedJson';
import { writtenText } from './principals';

/** How a resource grants: one member, all members of a role, or the whole policy. */
export type GrantingKind = 'member' | 'binding' | 'policy';

/** A role with its members, as it is written. */
export interface PolicyBinding {
  role: ConfigValue;
  /** One that is not known stands for all that there may be besides. */
  members: readonly ConfigValue[];
  /** The expression of its condition, where it has one; undefined where it is not known whether it has. */
  condition?: { expression: string | undefined };
  evidence: Evidence[];
}

/** How a resource grants, by the end of its type. */
export function grantingKind({ type }: Resource): GrantingKind {
  if (type.endsWith('_iam_policy')) {
    return 'policy';
  }
  return type.endsWith('_iam_binding') ? 'binding' : 'member';
}

function conditionOf(section: Section): PolicyBinding['condition'] {
  const condition = within(section, 'condition');
  if (condition.state !== 'there') {
    return condition.state === 'absent' ? undefined : { expression: undefined };
  }
  const expression = attributeOf(condition, 'expression');
  return {
    expression:
      (expression && writtenText(section.graph, expression.value)) ?? '',
  };
}

function membersOf(section: Section, name: string): readonly ConfigValue[] {
  const value =
    attributeOf(section, name)?.value ?? unknownValue(name, section.origin);
  if (name === 'member') {
    return [value];
  }
  return value.kind === 'list'
    ? value.items
    : [...certainItems(value), unknownBecause(value)];
}

function bindingOf(
  section: Section,
  members: string,
): PolicyBinding | undefined {
  const { graph, resource, origin } = section;
  const role = attributeOf(section, 'role');
  return role && section.state === 'there'
    ? {
        role: role.value,
        members: membersOf(section, members),
        condition: conditionOf(section),
        evidence: evidenceOf(graph, resource, origin),
      }
    : undefined;
}

function allOf(bindings: readonly (PolicyBinding | undefined)[]) {
  return bindings.every((binding): binding is PolicyBinding => !!binding)
    ? bindings
    : undefined;
}

/** The data source that a value of policy data comes from. */
function policySource(
  graph: ResourceGraph,
  value: ConfigValue,
): Resource | undefined {
  const reference = value.kind === 'string' ? value.link : value;
  if (reference?.kind !== 'reference') {
    return undefined;
  }
  const [source, ...others] = graph.referents(reference);
  return source?.type === 'google_iam_policy' && others.length === 0
    ? source
    : undefined;
}

function encodedBindings(
  section: Section,
  value: ConfigValue,
): readonly PolicyBinding[] | undefined {
  const policy = readEncodedJson(value);
  if (policy?.kind !== 'object') {
    return undefined;
  }
  const body: ConfigBody = {
    attributes: new Map(
      [...policy.entries].map(([name, entry]) => [
        name,
        { name, value: entry, origin: value.origin },
      ]),
    ),
    blocks: new Map(),
    incomplete: false,
  };
  return allOf(
    sections({ ...section, body }, 'bindings').map(binding =>
      bindingOf(binding, 'members'),
    ),
  );
}

/** What a resource grants; undefined where it cannot be told. */
export function policyBindings(
  graph: ResourceGraph,
  resource: Resource,
): readonly PolicyBinding[] | undefined {
  const section = sectionOf(graph, resource);
  const kind = grantingKind(resource);
  switch (kind) {
    case 'member':
    case 'binding':
      return allOf([
        bindingOf(section, kind === 'member' ? 'member' : 'members'),
      ]);
    case 'policy': {
      const data = attributeOf(section, 'policy_data')?.value;
      const source = data && policySource(graph, data);
      if (source) {
        return allOf(
          sections(sectionOf(graph, source), 'binding').map(binding =>
            bindingOf(binding, 'members'),
          ),
        );
      }
      return data && encodedBindings(section, data);
    }
    default:
      return kind satisfies never;
  }
}
