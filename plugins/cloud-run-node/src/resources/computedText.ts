import { ConfigValue, ReferenceValue } from 'backstage-cloud-run-terraform';
import { Place } from './place';
import { Resource, argument } from './resource';

/** Expressions that lead to each other deeper than this are given up. */
const MAX_DEPTH = 20;

/** The service agents by the API they belong to, where `google_project_service_identity` makes them. */
const SERVICE_AGENT_DOMAINS: Record<string, string> = {
  'iap.googleapis.com': 'gcp-sa-iap',
  'pubsub.googleapis.com': 'gcp-sa-pubsub',
  'run.googleapis.com': 'serverless-robot-prod',
  'vpcaccess.googleapis.com': 'gcp-sa-vpcaccess',
};

/** What stands for a project's number, which is known only once the project exists. */
export const PROJECT_NUMBER = 'PROJECT_NUMBER';

/** What texts are computed from. */
export interface TextSource {
  /** What a reference leads to. */
  referents(reference: ReferenceValue): readonly Resource[];
  /** The project and region of a resource. */
  placeOf(resource: Resource): Place;
}

/** Texts that the provider fills in and that follow from what is written, such as the address of a service account. */
export class ComputedTexts {
  private depth = 0;

  constructor(private readonly graph: TextSource) {}

  /** The text of a value; undefined where it is not known. */
  of(value: ConfigValue): string | undefined {
    switch (value.kind) {
      case 'string':
        return value.value;
      case 'number':
      case 'bool':
        return String(value.value);
      case 'reference':
        return this.ofReference(value);
      case 'template': {
        const texts = value.parts.map(part =>
          typeof part === 'string' ? part : this.of(part),
        );
        return texts.includes(undefined) ? undefined : texts.join('');
      }
      case 'null':
      case 'list':
      case 'object':
      case 'unknown':
        return undefined;
      default:
        return value satisfies never;
    }
  }

  private ofReference(reference: ReferenceValue): string | undefined {
    const [resource, ...others] = this.graph.referents(reference);
    const [name, ...more] = reference.attribute;
    if (
      !resource ||
      others.length > 0 ||
      more.length > 0 ||
      this.depth > MAX_DEPTH
    ) {
      return undefined;
    }
    this.depth += 1;
    try {
      return this.computed(resource, String(name));
    } finally {
      this.depth -= 1;
    }
  }

  private computed(resource: Resource, attribute: string): string | undefined {
    switch (attribute) {
      case 'project':
        return this.graph.placeOf(resource).project;
      case 'region':
      case 'location':
        return this.graph.placeOf(resource).region;
      case 'email':
        return this.email(resource);
      case 'member': {
        const email = this.email(resource);
        return email && `serviceAccount:${email}`;
      }
      case 'number':
        return resource.type === 'google_project' ? PROJECT_NUMBER : undefined;
      case 'project_id':
        return this.projectId(resource);
      default: {
        const value = argument(resource, attribute);
        return value && this.of(value);
      }
    }
  }

  private projectId(resource: Resource): string | undefined {
    if (resource.type !== 'google_project') {
      return undefined;
    }
    const value = argument(resource, 'project_id');
    return value ? this.of(value) : this.graph.placeOf(resource).project;
  }

  private email(resource: Resource): string | undefined {
    const text = (name: string) => {
      const value = argument(resource, name);
      return value && this.of(value);
    };
    switch (resource.type) {
      case 'google_service_account': {
        const account = text('account_id');
        const { project } = this.graph.placeOf(resource);
        if (account === undefined || account.includes('@')) {
          return account;
        }
        return project === undefined
          ? undefined
          : `${account}@${project}.iam.gserviceaccount.com`;
      }
      case 'google_project_service_identity': {
        const service = text('service');
        const domain =
          service !== undefined && Object.hasOwn(SERVICE_AGENT_DOMAINS, service)
            ? SERVICE_AGENT_DOMAINS[service]
            : undefined;
        return (
          domain &&
          `service-${PROJECT_NUMBER}@${domain}.iam.gserviceaccount.com`
        );
      }
      case 'google_compute_default_service_account':
        return `${PROJECT_NUMBER}-compute@developer.gserviceaccount.com`;
      default:
        return undefined;
    }
  }
}
