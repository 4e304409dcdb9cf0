locals {
  settings = {
    dev  = { project = "shop-dev", ingress = "INGRESS_TRAFFIC_ALL", min = 0 }
    prod = { project = "shop-prod", ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER", min = 2 }
  }
  here = local.settings[terraform.workspace]
}

provider "google" {
  project = local.here.project
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api-${terraform.workspace}"
  location = "europe-west1"
  ingress  = local.here.ingress

  template {
    scaling {
      min_instance_count = local.here.min
    }

    containers {
      image = "image"
    }
  }
}
