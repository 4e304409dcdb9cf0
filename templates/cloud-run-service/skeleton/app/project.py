{% if values.runtime.kind == 'python' %}
"""Which Google Cloud project the service runs in."""

import os
from urllib.request import Request, urlopen

METADATA_SERVER = "http://metadata.google.internal/computeMetadata/v1/project/project-id"


def project_id():
    """The project's id; None on a machine outside Google Cloud."""
    if "GOOGLE_CLOUD_PROJECT" in os.environ or "K_SERVICE" not in os.environ:
        return os.environ.get("GOOGLE_CLOUD_PROJECT")
    request = Request(METADATA_SERVER, headers={"Metadata-Flavor": "Google"})
    try:
        with urlopen(request, timeout=1) as response:
            return response.read().decode()
    except OSError:
        return None
{% endif %}
