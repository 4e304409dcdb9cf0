import {
  Configuration,
  ConfigValue,
  ResolvedResource,
} from 'backstage-cloud-run-terraform';

/**
 * A resource of one of the types that the google provider has, with its attributes in the provider's names: as Terraform
 * declares it or a plan holds it, or as an import would write what a manifest says. Each attribute is known with the
 * place where it is written, or not known with the reason, and may refer to other resources.
 */
export type Resource = ResolvedResource;

/** The resources that are declared together: by a root module with one set of values, by a plan, or by manifests. */
export interface ResourceSet {
  /** Tells it from other sets, as the targets of its resources do. */
  name?: string;
  /** Manifests describe services, and little of what stands around them. */
  source: 'terraform' | 'manifest';
  /** The folder of the root module; left out where there is none. */
  root?: string;
  /** The file of variables that the root module was read with. */
  environment?: string;
  configuration: Configuration;
}

/** The argument that names a resource of a type; `name` unless it is another. */
const NAME_ARGUMENTS: Record<string, string> = {
  google_organization_iam_custom_role: 'role_id',
  google_project_iam_custom_role: 'role_id',
  google_service_account: 'account_id',
  google_dns_response_policy: 'response_policy_name',
};

/** The value of an argument of a resource; undefined where it is not written, or null. */
export function argument(
  { body }: Resource,
  name: string,
): ConfigValue | undefined {
  const value = body.attributes.get(name)?.value;
  return value?.kind === 'null' ? undefined : value;
}

/** The argument that names a resource. */
export function nameArgument(resource: Resource): ConfigValue | undefined {
  return argument(
    resource,
    Object.hasOwn(NAME_ARGUMENTS, resource.type)
      ? NAME_ARGUMENTS[resource.type]
      : 'name',
  );
}
