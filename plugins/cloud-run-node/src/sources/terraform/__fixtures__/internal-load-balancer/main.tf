provider "google" {
  project = "shop"
  region  = "europe-west1"
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

resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "main" {
  name          = "main"
  network       = google_compute_network.main.id
  region        = "europe-west1"
  ip_cidr_range = "10.0.0.0/24"
}

resource "google_compute_subnetwork" "proxies" {
  name          = "proxies"
  network       = google_compute_network.main.id
  region        = "europe-west1"
  ip_cidr_range = "10.0.1.0/24"
  purpose       = "REGIONAL_MANAGED_PROXY"
  role          = "ACTIVE"
}

resource "google_compute_region_network_endpoint_group" "api" {
  name   = "api"
  region = "europe-west1"

  cloud_run {
    service = google_cloud_run_v2_service.api.name
  }
}

resource "google_compute_region_backend_service" "api" {
  name                  = "api"
  region                = "europe-west1"
  load_balancing_scheme = "INTERNAL_MANAGED"

  backend {
    group = google_compute_region_network_endpoint_group.api.id
  }
}

resource "google_compute_region_url_map" "api" {
  name            = "api"
  region          = "europe-west1"
  default_service = google_compute_region_backend_service.api.id
}

resource "google_compute_region_target_http_proxy" "api" {
  name    = "api"
  region  = "europe-west1"
  url_map = google_compute_region_url_map.api.id
}

resource "google_compute_forwarding_rule" "api" {
  name                  = "api"
  region                = "europe-west1"
  load_balancing_scheme = "INTERNAL_MANAGED"
  network               = google_compute_network.main.id
  subnetwork            = google_compute_subnetwork.main.id
  target                = google_compute_region_target_http_proxy.api.id
  port_range            = "80"
}
