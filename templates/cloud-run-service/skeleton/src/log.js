{% if values.runtime.kind == 'nodejs' %}
/** Writes one line that Cloud Logging reads as a structured entry. */
export function write(severity, message, fields = {}) {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ severity, message, time, ...fields })}\n`);
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The fields that make Cloud Logging show an entry with the request's trace. */
export function traceFields(headers, project) {
  const match = TRACEPARENT.exec(headers.traceparent ?? '');
  if (!match || !project) {
    return {};
  }
  const [, trace, span, flags] = match;
  return {
    'logging.googleapis.com/trace': `projects/${project}/traces/${trace}`,
    'logging.googleapis.com/spanId': span,
    'logging.googleapis.com/trace_sampled': (parseInt(flags, 16) & 1) === 1,
  };
}
{% endif %}
