{% if values.auth.iap %}
# Identity-Aware Proxy calls the service as its service agent, which may not exist before this.
resource "google_project_service_identity" "iap" {
  provider = google-beta

  project = var.project_id
  service = "iap.googleapis.com"

  depends_on = [google_project_service.required]
}

resource "google_cloud_run_v2_service_iam_member" "iap" {
  project  = google_cloud_run_v2_service.main.project
  location = google_cloud_run_v2_service.main.location
  name     = google_cloud_run_v2_service.main.name
  role     = "roles/run.invoker"
  member   = google_project_service_identity.iap.member

  lifecycle {
    # A service that is replaced loses its policy.
    replace_triggered_by = [google_cloud_run_v2_service.main.uid]
  }
}

# Who is let in once signed in.
{% if values.auth.iap.at == "service" %}
resource "google_iap_web_cloud_run_service_iam_member" "accessor" {
  for_each = toset([
{% for member in values.auth.iap.accessors %}
    ${{ member | hcl }},
{% endfor %}
  ])

  project                = google_cloud_run_v2_service.main.project
  location               = google_cloud_run_v2_service.main.location
  cloud_run_service_name = google_cloud_run_v2_service.main.name
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = each.value

  lifecycle {
    replace_triggered_by = [google_cloud_run_v2_service.main.uid]
  }
}
{% elif values.load_balancer.regional %}
resource "google_iap_web_region_backend_service_iam_member" "accessor" {
  for_each = toset([
{% for member in values.auth.iap.accessors %}
    ${{ member | hcl }},
{% endfor %}
  ])

  project                    = google_compute_region_backend_service.main.project
  region                     = google_compute_region_backend_service.main.region
  web_region_backend_service = google_compute_region_backend_service.main.name
  role                       = "roles/iap.httpsResourceAccessor"
  member                     = each.value
}
{% else %}
resource "google_iap_web_backend_service_iam_member" "accessor" {
  for_each = toset([
{% for member in values.auth.iap.accessors %}
    ${{ member | hcl }},
{% endfor %}
  ])

  project             = google_compute_backend_service.main.project
  web_backend_service = google_compute_backend_service.main.name
  role                = "roles/iap.httpsResourceAccessor"
  member              = each.value
}
{% endif %}
{% endif %}
