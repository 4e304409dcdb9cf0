provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  invoker_iam_disabled = true
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_compute_region_network_endpoint_group" "api" {
  name   = "api"
  region = "europe-west1"

  cloud_run {
    service = google_cloud_run_v2_service.api.name
  }
}

resource "google_compute_backend_service" "api" {
  name                  = "api"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  security_policy       = "projects/shop/global/securityPolicies/all"

  backend {
    group = google_compute_region_network_endpoint_group.api.id
  }
}
