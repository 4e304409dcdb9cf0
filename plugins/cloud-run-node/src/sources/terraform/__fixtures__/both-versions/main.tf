provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_cloud_run_service" "old" {
  name     = "old"
  location = "europe-west1"

  metadata {
    annotations = {
      "run.googleapis.com/ingress"              = "internal-and-cloud-load-balancing"
      "run.googleapis.com/invoker-iam-disabled" = "true"
      "run.googleapis.com/iap-enabled"          = "true"
    }
  }

  template {
    spec {
      containers {
        image = "image"
      }
    }
  }
}
