variable "project" {
  type = string
}

variable "region" {
  type    = string
  default = "europe-west1"
}

variable "ingress" {
  type = string
}

variable "members" {
  type = set(string)
}

provider "google" {
  project = var.project
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = var.region
  ingress  = "INGRESS_TRAFFIC_${upper(var.ingress)}"

  template {
    containers {
      image = "image"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "members" {
  for_each = var.members

  name     = google_cloud_run_v2_service.api.name
  location = var.region
  role     = "roles/run.invoker"
  member   = each.key
}
