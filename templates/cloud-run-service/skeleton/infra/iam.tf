# The service's own identity. Grant it what the service needs, and nothing else.
resource "google_service_account" "main" {
  account_id   = "${{ values.names.service_account }}"
  display_name = ${{ ("Cloud Run service " + values.name) | hcl }}

  depends_on = [google_project_service.required]
}

{% if values.auth.all_users %}
# Public on purpose: no caller has to say who it is.
resource "google_cloud_run_v2_service_iam_member" "invoker" {
  project  = google_cloud_run_v2_service.main.project
  location = google_cloud_run_v2_service.main.location
  name     = google_cloud_run_v2_service.main.name
  role     = "roles/run.invoker"
  member   = "allUsers"

  lifecycle {
    # A service that is replaced loses its policy.
    replace_triggered_by = [google_cloud_run_v2_service.main.uid]
  }
}
{% elif values.auth.invokers | length %}
resource "google_cloud_run_v2_service_iam_member" "invoker" {
  for_each = toset([
{% for member in values.auth.invokers %}
    ${{ member | hcl }},
{% endfor %}
  ])

  project  = google_cloud_run_v2_service.main.project
  location = google_cloud_run_v2_service.main.location
  name     = google_cloud_run_v2_service.main.name
  role     = "roles/run.invoker"
  member   = each.value

  lifecycle {
    # A service that is replaced loses its policy.
    replace_triggered_by = [google_cloud_run_v2_service.main.uid]
  }
}
{% endif %}
