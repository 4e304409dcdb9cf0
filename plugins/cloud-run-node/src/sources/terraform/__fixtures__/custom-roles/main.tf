provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_project_iam_custom_role" "caller" {
  role_id     = "caller"
  title       = "Caller"
  permissions = ["run.routes.invoke"]
}

resource "google_project_iam_custom_role" "reader" {
  role_id     = "reader"
  title       = "Reader"
  permissions = ["run.services.get"]
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = google_project_iam_custom_role.caller.id
  member   = "group:callers@example.com"
}

resource "google_cloud_run_v2_service_iam_member" "reader" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "projects/shop/roles/reader"
  member   = "allUsers"
}
