import {
  ConfigValue,
  ReferenceValue,
  ResolvedModuleCall,
} from 'backstage-cloud-run-terraform';
import { Place } from './place';
import { Resource, nameArgument } from './resource';
import { ComputedTexts } from './computedText';

/** What inputs are looked up in. */
export interface InputSource {
  readonly texts: ComputedTexts;
  referents(reference: ReferenceValue): readonly Resource[];
  placeOf(resource: Resource): Place;
  call(
    set: string | undefined,
    address: string,
  ): ResolvedModuleCall | undefined;
}

/** Inputs that name no resource whatever they hold. */
const HARMLESS =
  /^(activate_apis|billing_account|description|disk_size|display_name|enabled?|env|environment|folder_id|image|instance_count|labels?|location|machine_type|org_id|organization_id|prefix|project|project_id|project_name|random_.*|region|regions|stage|suffix|tags?|tier|version|zones?)$/;

/** The types of which a load balancer is made, and those of networks: a module that is given one builds upon it. */
const BUILT_UPON =
  /^google_compute_(backend_service|network|network_endpoint_group|region_.*|router|router_nat|subnetwork|url_map|global_network_endpoint_group)$/;

/** The longest chain of modules that are given what others give out. */
const MAX_DEPTH = 8;

function hasWord(text: string, word: string): boolean {
  return text.split(/[^a-zA-Z0-9-]+/).includes(word);
}

/** What the calls of modules whose code was not read are given. */
export class ModuleInputs {
  constructor(private readonly source: InputSource) {}

  /**
   * Whether a module is given something of a resource: a reference to it or to what a load balancer or a network is
   * made of, its name as text, or something that is not known and may be any of these.
   */
  mayHold(call: ResolvedModuleCall, about: Resource, depth = 0): boolean {
    return [...call.inputs.attributes.values()].some(
      ({ name, value }) =>
        !HARMLESS.test(name) && this.valueMayHold(value, about, depth),
    );
  }

  private valueMayHold(
    value: ConfigValue,
    about: Resource,
    depth: number,
  ): boolean {
    switch (value.kind) {
      case 'null':
      case 'bool':
      case 'number':
        return false;
      case 'string':
        return (
          this.textMayHold(value.value, about) ||
          (value.link !== undefined &&
            this.referenceMayHold(value.link, about, depth))
        );
      case 'list':
        return value.items.some(item => this.valueMayHold(item, about, depth));
      case 'object':
        return [...value.entries].some(
          ([key, entry]) =>
            this.textMayHold(key, about) ||
            this.valueMayHold(entry, about, depth),
        );
      case 'template':
        return value.parts.some(part =>
          typeof part === 'string'
            ? this.textMayHold(part, about)
            : this.valueMayHold(part, about, depth),
        );
      case 'reference':
        return this.referenceMayHold(value, about, depth);
      case 'unknown':
        return true;
      default:
        return value satisfies never;
    }
  }

  private textMayHold(text: string, about: Resource): boolean {
    const name = nameArgument(about);
    const known = name && this.source.texts.of(name);
    return known === undefined ? false : hasWord(text, known);
  }

  private referenceMayHold(
    reference: ReferenceValue,
    about: Resource,
    depth: number,
  ): boolean {
    const { target } = reference;
    if (target.mode === 'module') {
      const call = this.source.call(target.reading, reference.address);
      return (
        depth >= MAX_DEPTH || !call || this.mayHold(call, about, depth + 1)
      );
    }
    return (
      BUILT_UPON.test(target.type) ||
      this.source.referents(reference).includes(about)
    );
  }
}
