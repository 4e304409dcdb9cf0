provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "vpc" {
  type = object({
    connector = string
    egress    = string
  })
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
