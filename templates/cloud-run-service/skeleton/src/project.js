{% if values.runtime.kind == 'nodejs' %}
const METADATA_SERVER = 'http://metadata.google.internal/computeMetadata/v1/project/project-id';

/** The project the service runs in; undefined on a machine outside Google Cloud. */
export async function projectId() {
  if (process.env.GOOGLE_CLOUD_PROJECT || !process.env.K_SERVICE) {
    return process.env.GOOGLE_CLOUD_PROJECT;
  }
  try {
    const response = await fetch(METADATA_SERVER, {
      headers: { 'metadata-flavor': 'Google' },
      signal: AbortSignal.timeout(1_000),
    });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
{% endif %}
