provider "google" {
  project = "shop"
  region  = "europe-west1"
}

module "vpc" {
  source  = "terraform-google-modules/network/google"
  version = "~> 9.0"

  project_id   = "shop"
  network_name = "main"
}

module "service_accounts" {
  source        = "terraform-google-modules/service-accounts/google"
  version       = "~> 4.0"
  project_id    = "shop"
  names         = ["api"]
  project_roles = ["shop=>roles/cloudsql.client"]
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
    service_account = module.service_accounts.email

    vpc_access {
      egress = "ALL_TRAFFIC"

      network_interfaces {
        network    = module.vpc.network_id
        subnetwork = module.vpc.subnets["europe-west1/run"].id
      }
    }
  }
}

resource "google_compute_router" "main" {
  name    = "main"
  network = module.vpc.network_name
  region  = "europe-west1"
}

resource "google_compute_router_nat" "main" {
  name                               = "main"
  router                             = google_compute_router.main.name
  region                             = "europe-west1"
  nat_ip_allocate_option             = "AUTO_ONLY"
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"
}
