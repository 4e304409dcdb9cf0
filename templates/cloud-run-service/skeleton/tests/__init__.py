{% if values.runtime.kind == 'python' %}
"""Tests of the service."""
{% endif %}
