provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "services" {
  type = map(object({ public = bool }))
}

resource "google_cloud_run_v2_service" "all" {
  for_each = var.services

  name     = each.key
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"

  template {
    containers {
      image = "image"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "gateway" {
  for_each = var.services

  name     = google_cloud_run_v2_service.all[each.key].name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "serviceAccount:gateway@shop.iam.gserviceaccount.com"
}
