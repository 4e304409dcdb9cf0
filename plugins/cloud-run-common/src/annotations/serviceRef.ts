/**
 * A Cloud Run service by project, region and name.
 *
 * @public
 */
export interface ServiceRef {
  project: string;
  location: string;
  service: string;
}

const SERVICE_REF =
  /^projects\/([a-z][a-z0-9.:-]{4,61}[a-z0-9])\/locations\/([a-z]+-[a-z]+[0-9]{1,2})\/services\/([a-z](?:[a-z0-9-]{0,47}[a-z0-9])?)$/;

/**
 * Reads `projects/P/locations/R/services/S`; undefined for anything else.
 *
 * @public
 */
export function parseServiceRef(text: string): ServiceRef | undefined {
  const match = SERVICE_REF.exec(text.trim());
  return match
    ? { project: match[1], location: match[2], service: match[3] }
    : undefined;
}

/**
 * Writes a service as `projects/P/locations/R/services/S`.
 *
 * @public
 */
export function stringifyServiceRef({
  project,
  location,
  service,
}: ServiceRef): string {
  return `projects/${project}/locations/${location}/services/${service}`;
}

/**
 * The page of a service in the Google Cloud console.
 *
 * @public
 */
export function consoleUrl({ project, location, service }: ServiceRef): string {
  return `https://console.cloud.google.com/run/detail/${location}/${service}/networking?project=${encodeURIComponent(
    project,
  )}`;
}
