variable "name" {
  type = string
}

variable "ingress" {
  type    = string
  default = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}

variable "invokers" {
  type    = list(string)
  default = []
}

resource "google_service_account" "main" {
  account_id = var.name
}

resource "google_cloud_run_v2_service" "main" {
  name     = var.name
  location = "europe-west1"
  ingress  = var.ingress

  template {
    service_account = google_service_account.main.email

    containers {
      image = "image"
    }
  }
}

resource "google_cloud_run_v2_service_iam_binding" "invokers" {
  count = length(var.invokers) > 0 ? 1 : 0

  name     = google_cloud_run_v2_service.main.name
  location = google_cloud_run_v2_service.main.location
  role     = "roles/run.invoker"
  members  = var.invokers
}

output "member" {
  value = google_service_account.main.member
}

output "uri" {
  value = google_cloud_run_v2_service.main.uri
}
