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

resource "google_compute_region_network_endpoint_group" "api" {
  name   = "api"
  region = "europe-west1"

  cloud_run {
    service = "api"
  }
}

resource "google_compute_backend_service" "api" {
  name        = "api"
  timeout_sec = 30
  port_name   = "http"

  backend {
    group = google_compute_region_network_endpoint_group.api.self_link
  }
}

resource "google_compute_url_map" "api" {
  name            = "api"
  default_service = google_compute_backend_service.api.self_link
}

resource "google_compute_target_http_proxy" "api" {
  name    = "api"
  url_map = google_compute_url_map.api.self_link
}

resource "google_compute_global_forwarding_rule" "api" {
  name       = "api"
  target     = google_compute_target_http_proxy.api.self_link
  port_range = "80"
}
