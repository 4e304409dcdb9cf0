provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_service" "orders" {
  name     = "orders"
  location = "asia-northeast1"

  metadata {
    annotations = {
      "run.googleapis.com/ingress"              = "internal"
      "run.googleapis.com/default-url-disabled" = "true"
      "run.googleapis.com/custom-audiences"     = jsonencode(["https://orders.example.com"])
    }
  }

  template {
    metadata {
      annotations = {
        "run.googleapis.com/vpc-access-connector"  = "projects/network/locations/asia-northeast1/connectors/shared"
        "run.googleapis.com/vpc-access-egress"     = "all"
        "run.googleapis.com/execution-environment" = "gen2"
        "autoscaling.knative.dev/minScale"         = "1"
        "autoscaling.knative.dev/maxScale"         = "20"
      }
    }

    spec {
      service_account_name = "orders@shop.iam.gserviceaccount.com"

      containers {
        image = "image"

        ports {
          name           = "h2c"
          container_port = 8080
        }

        startup_probe {
          tcp_socket {
            port = 8080
          }
        }
      }
    }
  }

  traffic {
    percent         = 100
    latest_revision = true
  }
}
