import { ConfigValue, ResolvedResource } from 'backstage-cloud-run-terraform';
import { linkOf } from './links';
import { Place, ResourceGraph, contradicts } from './resourceGraph';

/** The resources that lead to one: those that surely do, and those that may. */
export interface Related {
  sure: readonly ResolvedResource[];
  possible: readonly ResolvedResource[];
}

/** Whether a resource is there whenever the other is. */
export function isThereWith(
  resource: ResolvedResource,
  other: ResolvedResource,
): boolean {
  return resource.undecided.every(key => other.undecided.includes(key));
}

/** Where the resources that values of a type lead to are, unless the values say so themselves. */
type NearOf = (resource: ResolvedResource) => Place;

/**
 * Which resources lead to which: the inverse of what their arguments say, computed once for all of them.
 */
export class Relation {
  private sure: Map<ResolvedResource, ResolvedResource[]> | undefined;
  private readonly possible = new Map<ResolvedResource, ResolvedResource[]>();
  /** Those of which it cannot be told at all what they lead to. */
  private readonly unclear: ResolvedResource[] = [];

  constructor(
    private readonly graph: ResourceGraph,
    private readonly from: readonly string[],
    private readonly to: readonly string[],
    private readonly valuesOf: (
      resource: ResolvedResource,
    ) => readonly (ConfigValue | undefined)[],
    private readonly nearOf: NearOf = resource => graph.placeOf(resource),
  ) {}

  /** What leads to the resource. */
  of(target: ResolvedResource): Related {
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
          resource => !contradicts(this.nearOf(resource), place),
        ),
      ],
    };
  }

  private index(): Map<ResolvedResource, ResolvedResource[]> {
    if (this.sure) {
      return this.sure;
    }
    const sure = new Map<ResolvedResource, ResolvedResource[]>();
    const add = (
      map: Map<ResolvedResource, ResolvedResource[]>,
      target: ResolvedResource,
      resource: ResolvedResource,
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
