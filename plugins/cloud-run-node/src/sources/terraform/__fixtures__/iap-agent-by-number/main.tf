provider "google" {
  project = "shop"
  region  = "europe-west1"
}

data "google_project" "shop" {
}

variable "other_number" {
  type = string
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  iap_enabled = true
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_cloud_run_v2_service_iam_binding" "iap" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  members = [
    "serviceAccount:service-${data.google_project.shop.number}@gcp-sa-iap.iam.gserviceaccount.com",
    "serviceAccount:${var.other_number}-compute@developer.gserviceaccount.com",
  ]
}

resource "google_iap_brand" "shop" {
  support_email     = "support@example.com"
  application_title = "Shop"
}
