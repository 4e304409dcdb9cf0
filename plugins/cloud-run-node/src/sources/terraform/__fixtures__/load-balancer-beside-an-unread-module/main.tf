provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "public" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_domain_mapping" "api" {
  name     = "api.example.com"
  location = "europe-west1"
  metadata {
    namespace = "shop"
  }
  spec {
    route_name = google_cloud_run_v2_service.api.name
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
  security_policy       = google_compute_security_policy.api.id
  backend {
    group = google_compute_region_network_endpoint_group.api.id
  }
}

resource "google_compute_security_policy" "api" {
  name = "api"
  rule {
    action   = "deny(403)"
    priority = 2147483647
    match {
      versioned_expr = "SRC_IPS_V1"
      config {
        src_ip_ranges = ["*"]
      }
    }
  }
}

resource "google_compute_url_map" "api" {
  name            = "api"
  default_service = google_compute_backend_service.api.id
}

resource "google_compute_target_https_proxy" "api" {
  name             = "api"
  url_map          = google_compute_url_map.api.id
  ssl_certificates = ["api"]
}

resource "google_compute_global_forwarding_rule" "api" {
  name                  = "api"
  target                = google_compute_target_https_proxy.api.id
  load_balancing_scheme = "EXTERNAL_MANAGED"
  port_range            = "443"
}

module "database" {
  source  = "app.terraform.io/shop/database/google"
  service = google_cloud_run_v2_service.api.name
}
