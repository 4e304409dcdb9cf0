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

resource "google_compute_region_network_endpoint_group" "api" {
  name   = "api"
  region = "europe-west1"

  cloud_run {
    service = "api"
  }
}

output "neg" {
  value = google_compute_region_network_endpoint_group.api.id
}
