{% if values.load_balancer %}
# One certificate for each domain, so that one whose DNS is not ready holds up no other.
resource "google_certificate_manager_dns_authorization" "main" {
  for_each = toset(var.domains)

  name   = "${{ values.names.resources }}-${substr(sha256(each.value), 0, 8)}"
  domain = each.value
{% if values.load_balancer.regional %}
  location = var.region
  type     = "PER_PROJECT_RECORD"
{% endif %}

  depends_on = [google_project_service.required]
}

resource "google_certificate_manager_certificate" "main" {
  for_each = google_certificate_manager_dns_authorization.main

  name = each.value.name
{% if values.load_balancer.regional %}
  location = var.region
{% endif %}

  managed {
    domains            = [each.value.domain]
    dns_authorizations = [each.value.id]
  }
}
{% if not values.load_balancer.regional %}

resource "google_certificate_manager_certificate_map" "main" {
  name = "${{ values.names.resources }}"

  depends_on = [google_project_service.required]
}

resource "google_certificate_manager_certificate_map_entry" "main" {
  for_each = google_certificate_manager_certificate.main

  name         = each.value.name
  map          = google_certificate_manager_certificate_map.main.name
  hostname     = each.key
  certificates = [each.value.id]
}
{% endif %}
{% endif %}
