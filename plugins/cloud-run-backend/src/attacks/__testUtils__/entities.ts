import { Entity } from '@backstage/catalog-model';

/** An entity that the catalog read from a repository. */
export function component(
  name: string,
  location: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:${location}catalog-info.yaml`,
        'backstage.io/managed-by-origin-location': `url:${location}catalog-info.yaml`,
        'backstage.io/source-location': `url:${location}`,
        ...annotations,
      },
    },
  };
}

/** A template that the catalog read from a repository. */
export function template(
  name: string,
  location: string,
  skeleton: string,
  annotations: Record<string, string> = {},
): Entity {
  const { metadata } = component(name, location, annotations);
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata,
    spec: {
      type: 'service',
      steps: [{ action: 'cloud-run:service:generate', input: { skeleton } }],
    },
  };
}
