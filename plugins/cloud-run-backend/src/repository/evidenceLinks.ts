import { ScmIntegrations } from '@backstage/integration';
import { NetworkPosture } from 'backstage-plugin-cloud-run-common';
import { isFileUrl } from '../source';

function isFileEvidence(
  value: unknown,
): value is { kind: 'file'; path: string; line: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'file' &&
    'path' in value &&
    typeof value.path === 'string' &&
    'line' in value &&
    typeof value.line === 'number'
  );
}

/** The URL of a line of a file, given the folder or file that was read. */
export type LineLinks = (path: string, line: number) => string | undefined;

/** Links to lines on the source host that a URL belongs to; none where no integration knows the host. */
export function lineLinks(
  integrations: ScmIntegrations,
  url: string,
): LineLinks {
  const integration = integrations.byUrl(url);
  const isFile = isFileUrl(url);
  const base = isFile || url.endsWith('/') ? url : `${url}/`;
  return (path, line) =>
    integration?.resolveUrl({
      url: isFile ? url : `./${path}`,
      base,
      lineNumber: line,
    });
}

/** The same posture, whose evidence in files leads to the lines. */
export function withLineLinks(
  posture: NetworkPosture,
  link: LineLinks,
): NetworkPosture {
  return JSON.parse(JSON.stringify(posture), (_, value: unknown) =>
    isFileEvidence(value)
      ? { ...value, url: link(value.path, value.line) }
      : value,
  );
}
