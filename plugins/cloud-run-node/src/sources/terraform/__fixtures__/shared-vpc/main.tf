provider "google" {
  project = "shop"
  region  = "europe-west1"
}

data "google_compute_network" "shared" {
  project = "network-host"
  name    = "shared"
}

data "google_compute_subnetwork" "run" {
  project = "network-host"
  region  = "europe-west1"
  name    = "run"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
    vpc_access {
      egress = "PRIVATE_RANGES_ONLY"

      network_interfaces {
        network    = data.google_compute_network.shared.id
        subnetwork = data.google_compute_subnetwork.run.id
      }
    }
  }
}

resource "google_compute_subnetwork_iam_member" "run" {
  project    = "network-host"
  region     = "europe-west1"
  subnetwork = "run"
  role       = "roles/compute.networkUser"
  member     = "serviceAccount:service-123@serverless-robot-prod.iam.gserviceaccount.com"
}
