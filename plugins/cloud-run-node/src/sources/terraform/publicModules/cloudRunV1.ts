/** What `GoogleCloudPlatform/cloud-run/google` declares of a service's network. */
export const cloudRunV1 = `
variable "project_id" {}
variable "location" {}
variable "service_name" {}
variable "members" { default = [] }
variable "service_annotations" { default = { "run.googleapis.com/ingress" = "all" } }
variable "template_annotations" {
  default = {
    "run.googleapis.com/client-name"   = "terraform"
    "generated-by"                     = "terraform"
    "autoscaling.knative.dev/maxScale" = 2
    "autoscaling.knative.dev/minScale" = 1
  }
}
variable "service_account_email" { default = "" }
variable "ports" { default = { name = "http1", port = 8080 } }
variable "env_vars" { default = [] }
variable "startup_probe" { default = null }
variable "traffic_split" { default = [] }
variable "verified_domain_name" { default = [] }

resource "google_cloud_run_service" "main" {
  name     = var.service_name
  location = var.location
  project  = var.project_id

  metadata {
    annotations = var.service_annotations
  }

  template {
    metadata {
      annotations = var.template_annotations
    }

    spec {
      service_account_name = var.service_account_email

      containers {
        ports {
          name = try(var.ports.name, null)
        }

        dynamic "env" {
          for_each = var.env_vars
          content {
            name  = env.value.name
            value = env.value.value
          }
        }

        dynamic "startup_probe" {
          for_each = var.startup_probe[*]
          content {
            dynamic "http_get" {
              for_each = try(startup_probe.value.http_get, null)[*]
              content {}
            }
            dynamic "grpc" {
              for_each = try(startup_probe.value.grpc, null)[*]
              content {}
            }
            dynamic "tcp_socket" {
              for_each = try(startup_probe.value.tcp_socket, null)[*]
              content {}
            }
          }
        }
      }
    }
  }

  dynamic "traffic" {
    for_each = var.traffic_split
    content {
      tag = try(traffic.value.tag, null)
    }
  }
}

resource "google_cloud_run_domain_mapping" "domain_map" {
  for_each = toset(var.verified_domain_name)
  location = google_cloud_run_service.main.location
  project  = google_cloud_run_service.main.project
  name     = each.value

  spec {
    route_name = google_cloud_run_service.main.name
  }
}

resource "google_cloud_run_service_iam_member" "authorize" {
  count    = length(var.members)
  location = google_cloud_run_service.main.location
  project  = google_cloud_run_service.main.project
  service  = google_cloud_run_service.main.name
  role     = "roles/run.invoker"
  member   = var.members[count.index]
}

output "project_id" { value = google_cloud_run_service.main.project }
output "location" { value = google_cloud_run_service.main.location }
output "service_name" { value = google_cloud_run_service.main.name }
output "service_id" { value = google_cloud_run_service.main.id }
output "service_url" { value = google_cloud_run_service.main.status[0].url }
`;
