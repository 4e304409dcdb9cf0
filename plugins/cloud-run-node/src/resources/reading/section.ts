import {
  ConfigAttribute,
  ConfigBody,
  Origin,
  blocksOf,
} from 'backstage-cloud-run-terraform';
import { Resource } from '../resource';
import { keptBody } from '../keptBody';
import { ResourceGraph } from '../resourceGraph';

/**
 * A resource or a block inside it, which may not be there: then its arguments are absent, and where it cannot be told
 * whether it is, they are unclear.
 */
export interface Section {
  graph: ResourceGraph;
  resource: Resource;
  state: 'there' | 'absent' | 'unclear';
  body: ConfigBody;
  origin: Origin;
}

const NO_BODY: ConfigBody = {
  attributes: new Map(),
  blocks: new Map(),
  incomplete: false,
};

/** The resource as a whole. */
export function sectionOf(graph: ResourceGraph, resource: Resource): Section {
  const { body, origin } = resource;
  return { graph, resource, state: 'there', body, origin };
}

/** The resource as a whole, as far as Terraform keeps it as it is written. */
export function keptSectionOf(
  graph: ResourceGraph,
  resource: Resource,
): Section {
  return { ...sectionOf(graph, resource), body: keptBody(resource) };
}

/** The blocks of a type; one unclear section where it cannot be told how many there are. */
export function sections(section: Section, type: string): Section[] {
  if (section.state !== 'there') {
    return section.state === 'absent' ? [] : [section];
  }
  const blocks = blocksOf(section.body, type);
  if (blocks.length === 0 && section.body.incomplete) {
    return [{ ...section, state: 'unclear', body: NO_BODY }];
  }
  return blocks.map(({ body, origin, instanceCount }) => ({
    ...section,
    state: instanceCount === 'known' ? 'there' : 'unclear',
    body,
    origin,
  }));
}

/** The first block that the types lead to, one inside the other. */
export function within(section: Section, ...types: string[]): Section {
  let inner = section;
  for (const type of types) {
    const [first] = sections(inner, type);
    inner = first ?? { ...inner, state: 'absent', body: NO_BODY };
  }
  return inner;
}

/** The attribute of a section where it is written and not null. */
export function attributeOf(
  { body }: Section,
  name: string,
): ConfigAttribute | undefined {
  const attribute = body.attributes.get(name);
  return attribute?.value.kind === 'null' ? undefined : attribute;
}
