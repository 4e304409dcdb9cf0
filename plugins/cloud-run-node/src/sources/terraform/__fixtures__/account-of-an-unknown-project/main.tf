variable "project" {
  type = string
}

resource "google_service_account" "api" {
  project    = var.project
  account_id = "api"
}

data "google_service_account" "shared" {
  project    = var.project
  account_id = "shared"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  project  = var.project
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    service_account = google_service_account.api.email
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
  }
}

resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  project  = var.project
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    service_account = data.google_service_account.shared.email
    containers {
      image = "europe-docker.pkg.dev/shop/images/web"
    }
  }
}
