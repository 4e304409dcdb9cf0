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

module "database" {
  source  = "terraform-google-modules/sql-db/google//modules/postgresql"
  version = "~> 25.0"
  name    = "shop"
}
