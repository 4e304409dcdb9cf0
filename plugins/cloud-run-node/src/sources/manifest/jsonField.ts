import { JsonNode } from 'backstage-cloud-run-terraform/syntax';
import { Field, MISSING, scalarField } from './field';

/** Where a JSON text stands in its file. */
export interface JsonPlace {
  path: string;
  /** The lines of the file before it. */
  linesBefore: number;
}

/** A JSON value as a field. */
export function jsonField(node: JsonNode, place: JsonPlace): Field {
  const origin = { path: place.path, line: node.line + place.linesBefore };
  switch (node.kind) {
    case 'scalar':
      return node.value === null
        ? MISSING
        : scalarField(String(node.value), origin);
    case 'array':
      return {
        kind: 'list',
        items: () => node.items.map(item => jsonField(item, place)),
        origin,
      };
    case 'object': {
      const members = new Map(
        node.members.map(({ name, value }) => [name, value]),
      );
      return {
        kind: 'object',
        keys: () => [...members.keys()],
        get: key => {
          const member = members.get(key);
          return member ? jsonField(member, place) : MISSING;
        },
        origin,
      };
    }
    default:
      return node satisfies never;
  }
}
