variable "stage" {
  type = string
}

resource "google_cloud_run_v2_service" "main" {
  name     = "shop-${var.stage}"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_ALL"

  template {
    containers {
      image = "image"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "public" {
  name     = google_cloud_run_v2_service.main.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_domain_mapping" "main" {
  name     = "shop.example.com"
  location = "europe-west1"

  spec {
    route_name = "shop-${var.stage}"
  }
}
