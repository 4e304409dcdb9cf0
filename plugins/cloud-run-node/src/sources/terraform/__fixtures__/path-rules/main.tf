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

resource "google_cloud_run_v2_service" "batch" {
  name     = "batch"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_compute_region_network_endpoint_group" "services" {
  for_each = {
    api   = google_cloud_run_v2_service.api.name
    admin = google_cloud_run_v2_service.admin.name
  }

  name   = each.key
  region = "europe-west1"

  cloud_run {
    service = each.value
  }
}

resource "google_compute_backend_service" "services" {
  for_each = google_compute_region_network_endpoint_group.services

  name                  = each.key
  load_balancing_scheme = "EXTERNAL_MANAGED"

  backend {
    group = each.value.id
  }

  dynamic "iap" {
    for_each = each.key == "admin" ? [1] : []
    content {
      enabled = true
    }
  }
}

resource "google_iap_web_backend_service_iam_member" "staff" {
  web_backend_service = google_compute_backend_service.services["admin"].name
  role                = "roles/iap.httpsResourceAccessor"
  member              = "group:staff@example.com"
}

resource "google_compute_url_map" "front" {
  name            = "front"
  default_service = google_compute_backend_service.services["api"].id

  host_rule {
    hosts        = ["shop.example.com"]
    path_matcher = "all"
  }

  path_matcher {
    name            = "all"
    default_service = google_compute_backend_service.services["api"].id

    path_rule {
      paths   = ["/admin/*"]
      service = google_compute_backend_service.services["admin"].id
    }
  }
}

resource "google_compute_target_https_proxy" "front" {
  name             = "front"
  url_map          = google_compute_url_map.front.id
  ssl_certificates = ["projects/shop/global/sslCertificates/wildcard"]
}

resource "google_compute_global_forwarding_rule" "front" {
  name                  = "front"
  target                = google_compute_target_https_proxy.front.id
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_address            = "203.0.113.7"
  port_range            = "443"
}
