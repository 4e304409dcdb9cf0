import { ConfigValue } from 'backstage-cloud-run-terraform';
import { linkOf } from './links';
import { Near, contradicts } from './place';
import { Resource } from './resource';
import { ResourceGraph } from './resourceGraph';

/** The resources that lead to one: those that surely do, and those that may. */
export interface Related {
  sure: readonly Resource[];
  possible: readonly Resource[];
}

/** Whether a resource is there whenever the other is. */
export function isThereWith(resource: Resource, other: Resource): boolean {
  return (
    resource.undecided.length === 0 ||
    (resource.target.reading === other.target.reading &&
      resource.undecided.every(key => other.undecided.includes(key)))
  );
}

/** Where the resources that values of a type lead to are, unless the values say so themselves. */
type NearOf = (resource: Resource) => Near;

/**
 * Which resources lead to which: the inverse of what their arguments say, computed once for all of them.
 */
export class Relation {
  private sure: Map<Resource, Resource[]> | undefined;
  private readonly possible = new Map<Resource, Resource[]>();
  /** Those of which it cannot be told at all what they lead to. */
  private readonly unclear: Resource[] = [];

  constructor(
    private readonly graph: ResourceGraph,
    private readonly from: readonly string[],
    private readonly to: readonly string[],
    private readonly valuesOf: (
      resource: Resource,
    ) => readonly (ConfigValue | undefined)[],
    private readonly nearOf: NearOf = resource => graph.nearOf(resource),
  ) {}

  /** What leads to the resource. */
  of(target: Resource): Related {
    const sure = this.index().get(target) ?? [];
    const certain = sure.filter(resource => isThereWith(resource, target));
    const place = this.graph.placeOf(target);
    return {
      sure: certain,
      possible: [
        ...(certain.length < sure.length
          ? sure.filter(resource => !isThereWith(resource, target))
          : []),
        ...(this.possible.get(target) ?? []),
        ...this.unclear.filter(
          resource =>
            !contradicts(this.nearOf(resource), place) &&
            !this.graph.areAlternatives(
              resource.target.reading,
              target.target.reading,
            ),
        ),
      ],
    };
  }

  private index(): Map<Resource, Resource[]> {
    if (this.sure) {
      return this.sure;
    }
    const sure = new Map<Resource, Resource[]>();
    const add = (
      map: Map<Resource, Resource[]>,
      target: Resource,
      resource: Resource,
    ) => {
      const list = map.get(target);
      if (!list) {
        map.set(target, [resource]);
      } else if (list[list.length - 1] !== resource) {
        list.push(resource);
      }
    };
    for (const resource of this.graph.ofType(...this.from)) {
      const near = this.nearOf(resource);
      for (const value of this.valuesOf(resource)) {
        if (!value) {
          continue;
        }
        const link = linkOf(this.graph, value, this.to, near);
        switch (link.kind) {
          case 'declared':
            add(sure, link.resource, resource);
            break;
          case 'possible':
            link.resources.forEach(target =>
              add(this.possible, target, resource),
            );
            break;
          case 'unclear':
            this.unclear.push(resource);
            break;
          case 'outside':
            break;
          default:
            link satisfies never;
        }
      }
    }
    this.sure = sure;
    return sure;
  }
}
