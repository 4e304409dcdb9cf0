provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  default_uri_disabled = true

  traffic {
    type    = "TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST"
    percent = 100
  }

  traffic {
    type     = "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION"
    revision = "api-00042"
    tag      = "canary"
  }

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}
