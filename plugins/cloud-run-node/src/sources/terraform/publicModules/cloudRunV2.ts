/** What `GoogleCloudPlatform/cloud-run/google//modules/v2` declares of a service's network. */
export const cloudRunV2 = `
variable "project_id" {}
variable "location" {}
variable "service_name" {}
variable "containers" { default = [] }
variable "ingress" { default = "INGRESS_TRAFFIC_ALL" }
variable "members" { default = [] }
variable "iap_members" { default = [] }
variable "vpc_access" { default = null }
variable "service_account" { default = null }
variable "create_service_account" { default = true }
variable "service_account_project_roles" { default = [] }
variable "custom_audiences" { default = null }
variable "default_uri_disabled" { default = null }
variable "execution_environment" { default = "EXECUTION_ENVIRONMENT_GEN2" }
variable "template_scaling" { default = null }
variable "service_scaling" { default = null }
variable "traffic" { default = [] }

locals {
  own_account = var.create_service_account && var.service_account == null
}

resource "google_service_account" "sa" {
  count      = local.own_account ? 1 : 0
  project    = var.project_id
  account_id = format("%s-sa", substr(format("%s-%s", var.service_name, var.location), 0, 27))
}

resource "google_project_iam_member" "roles" {
  for_each = toset(local.own_account ? var.service_account_project_roles : [])
  project  = var.project_id
  role     = each.value
  member   = google_service_account.sa[0].member
}

resource "google_cloud_run_v2_service" "main" {
  project              = var.project_id
  name                 = var.service_name
  location             = var.location
  ingress              = var.ingress
  iap_enabled          = length(var.iap_members) > 0
  default_uri_disabled = var.default_uri_disabled
  custom_audiences     = var.custom_audiences

  template {
    service_account       = local.own_account ? google_service_account.sa[0].email : var.service_account
    execution_environment = var.execution_environment

    dynamic "scaling" {
      for_each = var.template_scaling[*]
      content {
        min_instance_count = try(scaling.value.min_instance_count, null)
        max_instance_count = try(scaling.value.max_instance_count, null)
      }
    }

    dynamic "vpc_access" {
      for_each = var.vpc_access[*]
      content {
        connector = try(vpc_access.value.connector, null)
        egress    = try(vpc_access.value.egress, null)

        dynamic "network_interfaces" {
          for_each = try(vpc_access.value.network_interfaces, null)[*]
          content {
            network    = try(network_interfaces.value.network, null)
            subnetwork = try(network_interfaces.value.subnetwork, null)
            tags       = try(network_interfaces.value.tags, null)
          }
        }
      }
    }

    dynamic "containers" {
      for_each = var.containers
      content {
        dynamic "env" {
          for_each = coalesce(try(containers.value.env_vars, null), {})
          content {
            name  = env.key
            value = env.value
          }
        }

        ports {
          name = try(containers.value.ports.name, null)
        }

        dynamic "startup_probe" {
          for_each = try(containers.value.startup_probe, null)[*]
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

  dynamic "scaling" {
    for_each = var.service_scaling[*]
    content {
      min_instance_count = try(scaling.value.min_instance_count, null)
    }
  }

  dynamic "traffic" {
    for_each = var.traffic
    content {
      tag = try(traffic.value.tag, null)
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "authorize" {
  for_each = toset(var.members)
  location = google_cloud_run_v2_service.main.location
  project  = google_cloud_run_v2_service.main.project
  name     = google_cloud_run_v2_service.main.name
  role     = "roles/run.invoker"
  member   = each.value
}

resource "google_iap_web_cloud_run_service_iam_member" "iap_access" {
  for_each               = toset(var.iap_members)
  project                = google_cloud_run_v2_service.main.project
  location               = google_cloud_run_v2_service.main.location
  cloud_run_service_name = google_cloud_run_v2_service.main.name
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = each.value
}

resource "google_project_service_identity" "iap_p4sa" {
  count   = length(var.iap_members) > 0 ? 1 : 0
  project = var.project_id
  service = "iap.googleapis.com"
}

resource "google_cloud_run_v2_service_iam_member" "authorize_iap_p4sa" {
  count    = length(var.iap_members) > 0 ? 1 : 0
  location = google_cloud_run_v2_service.main.location
  project  = google_cloud_run_v2_service.main.project
  name     = google_cloud_run_v2_service.main.name
  role     = "roles/run.invoker"
  member   = google_project_service_identity.iap_p4sa[0].member
}

output "project_id" { value = google_cloud_run_v2_service.main.project }
output "location" { value = google_cloud_run_v2_service.main.location }
output "service_name" { value = google_cloud_run_v2_service.main.name }
output "service_id" { value = google_cloud_run_v2_service.main.id }
output "service_uri" { value = google_cloud_run_v2_service.main.uri }
output "service_account_id" {
  value = {
    email  = local.own_account ? google_service_account.sa[0].email : var.service_account
    member = local.own_account ? google_service_account.sa[0].member : format("serviceAccount:%s", var.service_account)
  }
}
`;
