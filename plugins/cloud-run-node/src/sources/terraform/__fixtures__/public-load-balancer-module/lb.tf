module "lb" {
  source  = "GoogleCloudPlatform/lb-http/google//modules/serverless_negs"
  version = "~> 12.0"

  name                            = "shop"
  project                         = "shop"
  ssl                             = true
  managed_ssl_certificate_domains = ["shop.example.com"]
  https_redirect                  = true
  load_balancing_scheme           = "EXTERNAL_MANAGED"
  security_policy                 = google_compute_security_policy.api.id

  backends = {
    default = {
      enable_cdn = false
      groups     = [{ group = google_compute_region_network_endpoint_group.api.id }]
      iap_config = { enable = false }
      log_config = { enable = true }
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

resource "google_compute_security_policy" "api" {
  name = "api"
}
