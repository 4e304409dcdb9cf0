{% macro condition(rule) %}
    description = ${{ rule.description | hcl }}
    priority    = ${{ rule.priority }}
    action      = ${{ rule.action | hcl }}
{% if rule.preview %}
    preview     = true
{% endif %}

{% if rule.expression %}
    match {
      expr {
        expression = ${{ rule.expression | hcl }}
      }
    }
{% else %}
    match {
      versioned_expr = "SRC_IPS_V1"
      config {
{% if rule.ranges | length > 1 %}
        src_ip_ranges = [
{% for range in rule.ranges %}
          ${{ range | hcl }},
{% endfor %}
        ]
{% else %}
        src_ip_ranges = ${{ rule.ranges | hcl }}
{% endif %}
      }
    }
{% endif %}
{% if rule.requests_per_minute %}

    rate_limit_options {
      enforce_on_key = "IP"
      conform_action = "allow"
      exceed_action  = "deny(429)"

      rate_limit_threshold {
        count        = ${{ rule.requests_per_minute }}
        interval_sec = 60
      }
    }
{% endif %}
{% endmacro %}
{% if values.cloud_armor %}
{% set block = "rules" if values.load_balancer.regional else "rule" %}
{% if values.cloud_armor.owasp_preview %}
# The OWASP rules only log. Read the log, exclude what is legitimate, then remove `preview` to enforce them.
{% endif %}
resource "google_compute_${{ "region_" if values.load_balancer.regional else "" }}security_policy" "main" {
  name = "${{ values.names.resources }}"
{% if values.load_balancer.regional %}
  region = var.region
{% endif %}
  type = "CLOUD_ARMOR"
{% for rule in values.cloud_armor.rules %}

  ${{ block }} {
${{ condition(rule) }}
  }
{% endfor %}

  depends_on = [google_project_service.required]
}
{% if values.load_balancer.edge_policy %}

# Answers from the cache never pass the policy above, so the allow list stands at the edge too.
resource "google_compute_security_policy" "edge" {
  name = "${{ values.names.resources }}-edge"
  type = "CLOUD_ARMOR_EDGE"
{% for rule in values.cloud_armor.edge_rules %}

  rule {
${{ condition(rule) }}
  }
{% endfor %}

  depends_on = [google_project_service.required]
}
{% endif %}
{% endif %}
