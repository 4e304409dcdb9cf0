provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "run" {
  name                     = "run"
  network                  = google_compute_network.main.id
  region                   = "europe-west1"
  ip_cidr_range            = "10.0.0.0/26"
  private_ip_google_access = true
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
    vpc_access {
      egress = "ALL_TRAFFIC"

      network_interfaces {
        network    = google_compute_network.main.name
        subnetwork = google_compute_subnetwork.run.name
      }
    }
  }
}

resource "google_compute_network" "other" {
  name = "other"
}

resource "google_compute_router" "other" {
  name    = "other"
  network = google_compute_network.other.id
  region  = "europe-west1"
}

resource "google_compute_router_nat" "other" {
  name                               = "other"
  router                             = google_compute_router.other.name
  region                             = "europe-west1"
  nat_ip_allocate_option             = "AUTO_ONLY"
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"
}
