/** What `GoogleCloudPlatform/lb-http/google//modules/serverless_negs` declares. */
export const serverlessLoadBalancer = `
variable "project" { default = null }
variable "name" {}
variable "backends" { default = {} }
variable "create_address" { default = true }
variable "address" { default = null }
variable "create_url_map" { default = true }
variable "url_map" { default = null }
variable "http_forward" { default = true }
variable "https_redirect" { default = false }
variable "ssl" { default = false }
variable "certificate_map" { default = null }
variable "ssl_certificates" { default = [] }
variable "managed_ssl_certificate_domains" { default = [] }
variable "security_policy" { default = null }
variable "edge_security_policy" { default = null }
variable "load_balancing_scheme" { default = "EXTERNAL" }

locals {
  address = var.create_address ? google_compute_global_address.default[0].address : var.address
  url_map = var.create_url_map ? google_compute_url_map.default[0].self_link : var.url_map
  http    = var.http_forward || var.https_redirect
  services = {
    for item in flatten([
      for key, backend in var.backends : [
        for index, neg in coalesce(try(backend.serverless_neg_backends, null), []) : {
          key = format("%s-%s-%s", key, neg.region, index), backend = key, neg = neg
        }
      ]
    ]) : item.key => item
  }
}

resource "google_compute_global_forwarding_rule" "http" {
  count                 = local.http ? 1 : 0
  project               = var.project
  name                  = var.name
  target                = google_compute_target_http_proxy.default[0].self_link
  ip_address            = local.address
  port_range            = "80"
  load_balancing_scheme = var.load_balancing_scheme
}

resource "google_compute_global_forwarding_rule" "https" {
  count                 = var.ssl ? 1 : 0
  project               = var.project
  name                  = format("%s-https", var.name)
  target                = google_compute_target_https_proxy.default[0].self_link
  ip_address            = local.address
  port_range            = "443"
  load_balancing_scheme = var.load_balancing_scheme
}

resource "google_compute_global_address" "default" {
  count   = var.create_address ? 1 : 0
  project = var.project
  name    = format("%s-address", var.name)
}

resource "google_compute_target_http_proxy" "default" {
  count   = local.http ? 1 : 0
  project = var.project
  name    = format("%s-http-proxy", var.name)
  url_map = var.https_redirect ? google_compute_url_map.https_redirect[0].self_link : local.url_map
}

resource "google_compute_target_https_proxy" "default" {
  count            = var.ssl ? 1 : 0
  project          = var.project
  name             = format("%s-https-proxy", var.name)
  url_map          = local.url_map
  certificate_map  = var.certificate_map
  ssl_certificates = concat(var.ssl_certificates, google_compute_managed_ssl_certificate.default[*].self_link)
}

resource "google_compute_managed_ssl_certificate" "default" {
  count   = var.ssl && length(var.managed_ssl_certificate_domains) > 0 ? 1 : 0
  project = var.project
  name    = format("%s-cert", var.name)

  managed {
    domains = var.managed_ssl_certificate_domains
  }
}

resource "google_compute_url_map" "default" {
  count           = var.create_url_map ? 1 : 0
  project         = var.project
  name            = format("%s-url-map", var.name)
  default_service = google_compute_backend_service.default[keys(var.backends)[0]].self_link
}

resource "google_compute_url_map" "https_redirect" {
  count   = var.https_redirect ? 1 : 0
  project = var.project
  name    = format("%s-https-redirect", var.name)

  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_region_network_endpoint_group" "serverless_negs" {
  for_each              = local.services
  project               = var.project
  name                  = format("%s-%s", var.name, each.key)
  region                = each.value.neg.region
  network_endpoint_type = "SERVERLESS"

  dynamic "cloud_run" {
    for_each = try(each.value.neg.type, "cloud-run") == "cloud-run" ? [each.value.neg.service] : []
    content {
      service = cloud_run.value.name
    }
  }
}

resource "google_compute_backend_service" "default" {
  for_each              = var.backends
  project               = var.project
  name                  = format("%s-backend-%s", var.name, each.key)
  load_balancing_scheme = var.load_balancing_scheme
  enable_cdn            = try(each.value.enable_cdn, false)
  security_policy       = try(each.value.security_policy, null) == "" ? null : try(coalesce(each.value.security_policy), var.security_policy)
  edge_security_policy  = try(each.value.edge_security_policy, null) == "" ? null : try(coalesce(each.value.edge_security_policy), var.edge_security_policy)

  dynamic "backend" {
    for_each = coalesce(try(each.value.groups, null), [])
    content {
      group = backend.value.group
    }
  }

  dynamic "backend" {
    for_each = [for key, item in local.services : key if item.backend == each.key]
    content {
      group = google_compute_region_network_endpoint_group.serverless_negs[backend.value].id
    }
  }

  dynamic "iap" {
    for_each = try(each.value.iap_config.enable, false) ? [1] : []
    content {
      enabled = true
    }
  }

  dynamic "outlier_detection" {
    for_each = try(each.value.outlier_detection, null)[*]
    content {}
  }
}

output "backend_services" { value = google_compute_backend_service.default }
output "external_ip" { value = local.address }
output "url_map" { value = google_compute_url_map.default[*].self_link }
`;
