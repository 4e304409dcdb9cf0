provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "public" {
  type = bool
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

resource "google_cloud_run_v2_service_iam_member" "public" {
  count    = var.public ? 1 : 0
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_v2_service_iam_member" "viewer" {
  count    = var.public ? 1 : 0
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.viewer"
  member   = "allUsers"
}
