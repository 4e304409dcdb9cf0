resource "google_project_service_identity" "iap" {
  provider = google-beta
  project  = "shop"
  service  = "iap.googleapis.com"
}

resource "google_cloud_run_v2_service_iam_member" "iap" {
  name     = google_cloud_run_v2_service.api.name
  location = google_cloud_run_v2_service.api.location
  role     = "roles/run.invoker"
  member   = google_project_service_identity.iap.member

  lifecycle {
    replace_triggered_by = [google_cloud_run_v2_service.api.uid]
  }
}

resource "google_iap_web_cloud_run_service_iam_binding" "staff" {
  project                = google_cloud_run_v2_service.api.project
  location               = google_cloud_run_v2_service.api.location
  cloud_run_service_name = google_cloud_run_v2_service.api.name
  role                   = "roles/iap.httpsResourceAccessor"
  members                = ["group:staff@example.com", "domain:example.com"]
}
