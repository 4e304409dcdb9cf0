variable "name" {}
variable "ingress" {}

resource "google_cloud_run_v2_service" "main" {
  name     = var.name
  location = "europe-west1"
  ingress  = var.ingress

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
  }
}

module "grants" {
  source  = "lantern/grants/google"
  version = "~> 1.0"
  service = google_cloud_run_v2_service.main.name
  members = ["group:shop@example.com", "allUsers"]
}
