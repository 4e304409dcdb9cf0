{% if values.egress.private_dns %}
# Other Cloud Run services are called through the network, so that those with internal ingress let the call in:
# inside the network run.app leads to private.googleapis.com.
resource "google_dns_managed_zone" "run_app" {
{% if values.vpc.kind == "shared" %}
  project     = var.host_project_id
{% endif %}
  name        = "${{ values.names.resources }}-run-app"
  dns_name    = "run.app."
  description = "Private addresses of Cloud Run services"
  visibility  = "private"

  private_visibility_config {
    networks {
      network_url = ${{ values.vpc.network_address }}.id
    }
  }
{% if values.vpc.kind != "shared" %}

  depends_on = [google_project_service.required]
{% endif %}
}

resource "google_dns_record_set" "run_app_addresses" {
{% if values.vpc.kind == "shared" %}
  project      = var.host_project_id
{% endif %}
  managed_zone = google_dns_managed_zone.run_app.name
  name         = "run.app."
  type         = "A"
  ttl          = 300
  rrdatas      = ["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"]
}

resource "google_dns_record_set" "run_app_names" {
{% if values.vpc.kind == "shared" %}
  project      = var.host_project_id
{% endif %}
  managed_zone = google_dns_managed_zone.run_app.name
  name         = "*.run.app."
  type         = "CNAME"
  ttl          = 300
  rrdatas      = ["run.app."]
}
{% endif %}
