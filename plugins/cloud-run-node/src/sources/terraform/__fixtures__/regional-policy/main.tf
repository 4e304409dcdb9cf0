provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
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
  load_balancing_scheme = "EXTERNAL_MANAGED"
  security_policy       = google_compute_region_security_policy.api.id

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
  load_balancing_scheme = "EXTERNAL_MANAGED"
  network               = google_compute_network.main.id
  target                = google_compute_region_target_http_proxy.api.id
  port_range            = "80"
}

resource "google_compute_region_security_policy" "api" {
  name   = "api"
  region = "europe-west1"

  rules {
    action   = "rate_based_ban"
    priority = 100

    match {
      versioned_expr = "SRC_IPS_V1"
      config {
        src_ip_ranges = ["*"]
      }
    }
  }
}
