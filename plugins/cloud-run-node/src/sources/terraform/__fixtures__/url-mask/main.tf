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

resource "google_cloud_run_v2_service" "admin" {
  name     = "admin"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_compute_global_address" "front" {
  name = "front"
}

resource "google_compute_region_network_endpoint_group" "api" {
  name                  = "api"
  region                = "europe-west1"
  network_endpoint_type = "SERVERLESS"

  cloud_run {
    url_mask = "<service>.example.com"
  }
}

resource "google_compute_url_map" "front" {
  name            = "front"
  default_service = google_compute_backend_service.api.id
}

resource "google_compute_managed_ssl_certificate" "front" {
  name = "front"

  managed {
    domains = ["api.example.com", "www.example.com."]
  }
}

resource "google_compute_target_https_proxy" "front" {
  name             = "front"
  url_map          = google_compute_url_map.front.id
  ssl_certificates = [google_compute_managed_ssl_certificate.front.id]
}

resource "google_compute_global_forwarding_rule" "https" {
  name                  = "https"
  target                = google_compute_target_https_proxy.front.id
  ip_address            = google_compute_global_address.front.id
  port_range            = "443"
  load_balancing_scheme = "EXTERNAL_MANAGED"
}

resource "google_compute_backend_service" "api" {
  name                  = "api"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  backend {
    group = google_compute_region_network_endpoint_group.api.id
  }
}
