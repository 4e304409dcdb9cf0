{% if values.runtime.kind == 'python' %}
"""Log entries in the form that Cloud Logging reads as structured."""

import json
import re
from datetime import datetime, timezone

TRACEPARENT = re.compile(r"[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})")


def write(severity, message, **fields):
    """Writes one entry on a line of its own."""
    time = datetime.now(timezone.utc).isoformat()
    entry = {"severity": severity, "message": message, "time": time, **fields}
    print(json.dumps(entry), flush=True)


def trace_fields(traceparent, project):
    """The fields that make Cloud Logging show an entry with the request's trace."""
    match = TRACEPARENT.fullmatch(traceparent or "")
    if match is None or project is None:
        return {}
    trace, span, flags = match.groups()
    return {
        "logging.googleapis.com/trace": f"projects/{project}/traces/{trace}",
        "logging.googleapis.com/spanId": span,
        "logging.googleapis.com/trace_sampled": int(flags, 16) & 1 == 1,
    }
{% endif %}
