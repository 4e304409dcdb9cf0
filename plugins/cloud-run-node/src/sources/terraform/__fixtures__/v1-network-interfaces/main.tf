provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "run" {
  name          = "run"
  network       = google_compute_network.main.id
  region        = "europe-west1"
  ip_cidr_range = "10.0.0.0/24"
}

resource "google_cloud_run_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    metadata {
      annotations = {
        "run.googleapis.com/network-interfaces" = jsonencode([{
          network    = google_compute_network.main.id
          subnetwork = google_compute_subnetwork.run.id
          tags       = ["api"]
        }])
        "run.googleapis.com/vpc-access-egress" = "private-ranges-only"
      }
    }

    spec {
      containers {
        image = "image"
      }
    }
  }
}
