/** What `cloud-foundation-fabric//modules/cloud-run-v2` declares of a service's network, in its older and newer forms. */
export const fabricCloudRun = `
variable "project_id" {}
variable "region" {}
variable "name" {}
variable "type" { default = "SERVICE" }
variable "create_job" { default = false }
variable "containers" { default = {} }
variable "service_config" { default = {} }
variable "ingress" { default = null }
variable "invoker_iam_disabled" { default = false }
variable "custom_audiences" { default = null }
variable "iap_config" { default = null }
variable "iam" { default = {} }
variable "revision" { default = {} }
variable "service_account" { default = null }
variable "service_account_create" { default = false }
variable "service_account_config" { default = null }
variable "vpc_connector_create" { default = null }
variable "eventarc_triggers" { default = {} }

locals {
  is_service = var.type == "SERVICE" && !var.create_job
  iap        = try(coalesce(var.service_config.iap_config), var.iap_config)
  connector  = var.vpc_connector_create != null ? google_vpc_access_connector.connector[0].id : try(var.revision.vpc_access.connector, null)
  account    = var.service_account_create || try(var.service_account_config.create, false)
  network    = try(var.revision.vpc_access.network, null)
  subnet     = try(var.revision.vpc_access.subnet, null)
  generation = try(coalesce(var.service_config.gen2_execution_environment), coalesce(var.revision.gen2_execution_environment), null)
}

resource "google_service_account" "service_account" {
  count      = local.account ? 1 : 0
  project    = var.project_id
  account_id = try(coalesce(var.service_account_config.name), format("tf-cr-%s", var.name))
}

resource "google_vpc_access_connector" "connector" {
  count         = var.vpc_connector_create != null ? 1 : 0
  project       = var.project_id
  region        = var.region
  name          = try(coalesce(var.vpc_connector_create.name), var.name)
  network       = try(var.vpc_connector_create.network, null)
  ip_cidr_range = try(var.vpc_connector_create.ip_cidr_range, null)
  machine_type  = try(var.vpc_connector_create.machine_type, null)
  min_instances = try(var.vpc_connector_create.instances.min, null)
  max_instances = try(var.vpc_connector_create.instances.max, null)

  dynamic "subnet" {
    for_each = try(var.vpc_connector_create.subnet.name, null) == null ? [] : [var.vpc_connector_create.subnet]
    content {
      name       = subnet.value.name
      project_id = try(subnet.value.project_id, null)
    }
  }
}

resource "google_cloud_run_v2_job" "job" {
  count    = local.is_service ? 0 : 1
  project  = var.project_id
  location = var.region
  name     = var.name
}

resource "google_cloud_run_v2_service" "service" {
  count                = local.is_service ? 1 : 0
  project              = var.project_id
  location             = var.region
  name                 = var.name
  ingress              = try(coalesce(var.service_config.ingress), var.ingress)
  invoker_iam_disabled = try(coalesce(var.service_config.invoker_iam_disabled), var.invoker_iam_disabled)
  custom_audiences     = try(coalesce(var.service_config.custom_audiences), var.custom_audiences)
  default_uri_disabled = try(var.service_config.default_uri_disabled, null)
  iap_enabled          = local.iap != null

  template {
    service_account       = local.account ? google_service_account.service_account[0].email : try(coalesce(var.service_account_config.email), var.service_account)
    execution_environment = local.generation == null ? null : local.generation ? "EXECUTION_ENVIRONMENT_GEN2" : "EXECUTION_ENVIRONMENT_GEN1"

    scaling {
      min_instance_count = try(coalesce(var.service_config.scaling.min_instance_count), var.revision.min_instance_count, null)
      max_instance_count = try(coalesce(var.service_config.scaling.max_instance_count), var.revision.max_instance_count, null)
    }

    dynamic "vpc_access" {
      for_each = local.connector == null ? [] : [1]
      content {
        connector = local.connector
        egress    = try(var.revision.vpc_access.egress, null)
      }
    }

    dynamic "vpc_access" {
      for_each = local.network == null && local.subnet == null ? [] : [1]
      content {
        egress = try(var.revision.vpc_access.egress, null)

        network_interfaces {
          network    = local.network
          subnetwork = local.subnet
          tags       = try(var.revision.vpc_access.tags, null)
        }
      }
    }

    dynamic "containers" {
      for_each = var.containers
      content {
        dynamic "env" {
          for_each = coalesce(try(containers.value.env, null), {})
          content {
            name  = env.key
            value = env.value
          }
        }

        dynamic "ports" {
          for_each = coalesce(try(containers.value.ports, null), {})
          content {
            name = try(ports.value.name, null)
          }
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

  dynamic "traffic" {
    for_each = coalesce(try(var.service_config.traffic, null), [])
    content {
      tag = try(traffic.value.tag, null)
    }
  }
}

resource "google_cloud_run_v2_service_iam_binding" "binding" {
  for_each = local.is_service ? var.iam : {}
  project  = google_cloud_run_v2_service.service[0].project
  location = google_cloud_run_v2_service.service[0].location
  name     = google_cloud_run_v2_service.service[0].name
  role     = each.key
  members  = each.value
}

resource "google_iap_web_cloud_run_service_iam_member" "accessor" {
  for_each               = toset(concat(coalesce(try(local.iap.iam, null), []), coalesce(try(local.iap.iam_additive, null), [])))
  project                = google_cloud_run_v2_service.service[0].project
  location               = google_cloud_run_v2_service.service[0].location
  cloud_run_service_name = google_cloud_run_v2_service.service[0].name
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = each.value
}

resource "google_eventarc_trigger" "audit_log_triggers" {
  for_each = coalesce(try(var.eventarc_triggers.audit_log, null), {})
  project  = var.project_id
  location = var.region
  name     = format("audit-log-%s", each.key)

  destination {
    cloud_run_service {
      service = google_cloud_run_v2_service.service[0].name
      region  = var.region
    }
  }
}

resource "google_eventarc_trigger" "pubsub_triggers" {
  for_each = coalesce(try(var.eventarc_triggers.pubsub, null), {})
  project  = var.project_id
  location = var.region
  name     = format("pubsub-%s", each.key)

  destination {
    cloud_run_service {
      service = google_cloud_run_v2_service.service[0].name
      region  = var.region
    }
  }
}

output "id" { value = one(google_cloud_run_v2_service.service[*].id) }
output "service" { value = one(google_cloud_run_v2_service.service[*]) }
output "service_name" { value = one(google_cloud_run_v2_service.service[*].name) }
output "service_uri" { value = one(google_cloud_run_v2_service.service[*].uri) }
output "service_account_email" { value = local.account ? google_service_account.service_account[0].email : var.service_account }
output "service_account_iam_email" {
  value = local.account ? google_service_account.service_account[0].member : format("serviceAccount:%s", var.service_account)
}
output "vpc_connector" { value = one(google_vpc_access_connector.connector[*].id) }
`;
