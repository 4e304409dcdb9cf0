provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "with_load_balancer" {
  type    = bool
  default = false
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_compute_region_network_endpoint_group" "api" {
  count  = var.with_load_balancer ? 1 : 0
  name   = "api"
  region = "europe-west1"

  cloud_run {
    service = google_cloud_run_v2_service.api.name
  }
}

resource "google_compute_backend_service" "api" {
  count                 = var.with_load_balancer ? 1 : 0
  name                  = "api"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  backend {
    group = google_compute_region_network_endpoint_group.api[0].id
  }
}
