provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "vpc" {
  type = object({
    connector = string
    egress    = string
  })
  default = {
    connector = "egress"
    egress    = "PRIVATE_RANGES_ONLY"
  }
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
    dynamic "vpc_access" {
      for_each = var.vpc[*]
      content {
        connector = vpc_access.value.connector
        egress    = vpc_access.value.egress
      }
    }
  }
}

resource "google_vpc_access_connector" "egress" {
  name          = "egress"
  region        = "europe-west1"
  network       = "default"
  ip_cidr_range = "10.8.0.0/28"
  min_instances = 2
  max_instances = 3
}
