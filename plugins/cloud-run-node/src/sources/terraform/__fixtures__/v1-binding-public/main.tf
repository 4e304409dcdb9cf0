provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_service" "web" {
  name     = "web"
  location = "us-central1"

  template {
    spec {
      containers {
        image = "image"
      }
    }
  }
}

resource "google_cloud_run_service_iam_binding" "public" {
  service  = google_cloud_run_service.web.name
  location = google_cloud_run_service.web.location
  role     = "roles/run.invoker"
  members  = ["allUsers", "group:web@example.com"]
}
