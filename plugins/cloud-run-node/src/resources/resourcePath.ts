/** What a name, a path or a URL of a resource says of it. */
export interface ResourcePath {
  name: string;
  project?: string;
  region?: string;
}

function after(segments: readonly string[], ...names: string[]) {
  const at = segments.findIndex(segment => names.includes(segment));
  return at >= 0 ? segments[at + 1] : undefined;
}

/**
 * Reads `name`, `projects/P/regions/R/subnetworks/name` or the URL that ends so, and the service as Knative names it:
 * `locations/R/namespaces/P/services/name`.
 */
export function parseResourcePath(text: string): ResourcePath {
  const segments = text
    .replace(/^(https?:)?\/\/[^/]*\//, '')
    .split('/')
    .filter(segment => segment !== '');
  return {
    name: segments[segments.length - 1] ?? '',
    project: after(segments.slice(0, -1), 'projects', 'namespaces'),
    region: after(segments.slice(0, -1), 'regions', 'locations'),
  };
}
