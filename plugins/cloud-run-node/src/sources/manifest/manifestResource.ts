import { ConfigBody, Origin } from 'backstage-cloud-run-terraform';
import { Resource } from '../../resources/resource';

/** The name of the set of resources that the manifests of a repository are. */
export const MANIFESTS = 'manifests';

/** A resource as an import would write it, named by the place of its document. */
export function manifestResource(
  type: string,
  body: ConfigBody,
  origin: Origin,
): Resource {
  const name = `${origin.path}:${origin.line}`;
  return {
    mode: 'managed',
    type,
    name,
    address: name,
    target: {
      mode: 'managed',
      reading: MANIFESTS,
      modulePath: [],
      type,
      name,
    },
    modulePath: [],
    body,
    instanceCount: 'known',
    undecided: [],
    ignoreChanges: [],
    provisioners: [],
    origin,
  };
}
