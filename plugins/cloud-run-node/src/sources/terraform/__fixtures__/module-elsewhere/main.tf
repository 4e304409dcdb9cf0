provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  invoker_iam_disabled = true
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

module "front" {
  source  = "app.terraform.io/shop/front/google"
  service = google_cloud_run_v2_service.api.name
}
