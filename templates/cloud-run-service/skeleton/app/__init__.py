{% if values.runtime.kind == 'python' %}
"""The service."""
{% endif %}
