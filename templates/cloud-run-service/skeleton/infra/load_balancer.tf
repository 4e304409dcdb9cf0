{% if values.load_balancer.regional %}
{% if values.load_balancer.external %}
resource "google_compute_address" "load_balancer" {
  name         = "${{ values.names.resources }}-load-balancer"
  region       = var.region
  address_type = "EXTERNAL"
  network_tier = "PREMIUM"

  depends_on = [google_project_service.required]
}
{% else %}
resource "google_compute_address" "load_balancer" {
  name         = "${{ values.names.resources }}-load-balancer"
  region       = var.region
  address_type = "INTERNAL"
  subnetwork   = ${{ values.vpc.subnetwork_address }}.id
{% if values.load_balancer.http_redirect %}

  # HTTP and HTTPS answer at one address.
  purpose = "SHARED_LOADBALANCER_VIP"
{% endif %}

  depends_on = [google_project_service.required]
}
{% endif %}
{% elif values.load_balancer %}
resource "google_compute_global_address" "load_balancer" {
  name = "${{ values.names.resources }}"

  depends_on = [google_project_service.required]
}
{% endif %}

{% if values.load_balancer %}
{% set region = "region_" if values.load_balancer.regional else "" %}
resource "google_compute_region_network_endpoint_group" "main" {
  name                  = "${{ values.names.resources }}"
  region                = var.region
  network_endpoint_type = "SERVERLESS"

  cloud_run {
    service = google_cloud_run_v2_service.main.name
  }

  lifecycle {
    # In another region the backend has to change over before the old group can go.
    create_before_destroy = true
  }
}

resource "google_compute_${{ region }}backend_service" "main" {
  name                  = "${{ values.names.resources }}"
{% if values.load_balancer.regional %}
  region                = var.region
{% endif %}
  load_balancing_scheme = "${{ values.load_balancer.scheme }}"
  protocol              = "HTTPS"
{% if values.cloud_armor %}
  security_policy       = google_compute_${{ region }}security_policy.main.id
{% endif %}
{% if values.load_balancer.edge_policy %}
  edge_security_policy  = google_compute_security_policy.edge.id
{% endif %}

  backend {
    group = google_compute_region_network_endpoint_group.main.id
  }
{% if values.load_balancer.iap %}

  # People sign in before a request reaches the service; iap.tf says who may.
  iap {
    enabled = true
  }
{% endif %}
{% if values.load_balancer.cdn %}

  # Only what the service marks as cacheable is cached.
  enable_cdn = true

  cdn_policy {
    cache_mode = "USE_ORIGIN_HEADERS"
  }
{% endif %}
{% if values.cloud_armor %}

  # What Cloud Armor decided is in the request log.
  log_config {
    enable      = true
    sample_rate = 1
  }
{% endif %}
}

resource "google_compute_${{ region }}url_map" "main" {
  name            = "${{ values.names.resources }}"
{% if values.load_balancer.regional %}
  region          = var.region
{% endif %}
  default_service = google_compute_${{ region }}backend_service.main.id
}

resource "google_compute_${{ region }}target_https_proxy" "main" {
  name    = "${{ values.names.resources }}"
{% if values.load_balancer.regional %}
  region  = var.region
{% endif %}
  url_map = google_compute_${{ region }}url_map.main.id
{% if values.load_balancer.regional %}

  certificate_manager_certificates = [for certificate in google_certificate_manager_certificate.main : certificate.id]
{% else %}

  certificate_map = "//certificatemanager.googleapis.com/${google_certificate_manager_certificate_map.main.id}"
{% endif %}
}
{% endif %}

{% if values.load_balancer.regional %}
resource "google_compute_forwarding_rule" "https" {
  name                  = "${{ values.names.resources }}-https"
  region                = var.region
  load_balancing_scheme = "${{ values.load_balancer.scheme }}"
  network               = ${{ values.vpc.network_address }}.id
{% if values.load_balancer.external %}
  network_tier          = "PREMIUM"
{% else %}
  subnetwork            = ${{ values.vpc.subnetwork_address }}.id
{% endif %}
  ip_address            = google_compute_address.load_balancer.id
  ip_protocol           = "TCP"
  port_range            = "443"
  target                = google_compute_region_target_https_proxy.main.id
{% if values.vpc.proxy_only != "never" %}

  depends_on = [google_compute_subnetwork.proxy_only]
{% endif %}
}
{% elif values.load_balancer %}
resource "google_compute_global_forwarding_rule" "https" {
  name                  = "${{ values.names.resources }}-https"
  load_balancing_scheme = "${{ values.load_balancer.scheme }}"
  ip_address            = google_compute_global_address.load_balancer.id
  ip_protocol           = "TCP"
  port_range            = "443"
  target                = google_compute_target_https_proxy.main.id
{% if values.load_balancer.type == "global-external" %}

  # A name that answers without its certificate would only show errors.
  depends_on = [google_certificate_manager_certificate_map_entry.main]
{% endif %}
}
{% endif %}

{% if values.load_balancer.http_redirect %}
resource "google_compute_${{ region }}url_map" "redirect" {
  name = "${{ values.names.resources }}-redirect"
{% if values.load_balancer.regional %}
  region = var.region
{% endif %}

  default_url_redirect {
    https_redirect         = true
    redirect_response_code = "MOVED_PERMANENTLY_DEFAULT"
    strip_query            = false
  }
}

resource "google_compute_${{ region }}target_http_proxy" "redirect" {
  name    = "${{ values.names.resources }}-redirect"
{% if values.load_balancer.regional %}
  region  = var.region
{% endif %}
  url_map = google_compute_${{ region }}url_map.redirect.id
}

{% if values.load_balancer.regional %}
resource "google_compute_forwarding_rule" "http" {
  name                  = "${{ values.names.resources }}-http"
  region                = var.region
  load_balancing_scheme = "${{ values.load_balancer.scheme }}"
  network               = ${{ values.vpc.network_address }}.id
{% if values.load_balancer.external %}
  network_tier          = "PREMIUM"
{% else %}
  subnetwork            = ${{ values.vpc.subnetwork_address }}.id
{% endif %}
  ip_address            = google_compute_address.load_balancer.id
  ip_protocol           = "TCP"
  port_range            = "80"
  target                = google_compute_region_target_http_proxy.redirect.id
{% if values.vpc.proxy_only != "never" %}

  depends_on = [google_compute_subnetwork.proxy_only]
{% endif %}
}
{% else %}
resource "google_compute_global_forwarding_rule" "http" {
  name                  = "${{ values.names.resources }}-http"
  load_balancing_scheme = "${{ values.load_balancer.scheme }}"
  ip_address            = google_compute_global_address.load_balancer.id
  ip_protocol           = "TCP"
  port_range            = "80"
  target                = google_compute_target_http_proxy.redirect.id
}
{% endif %}
{% endif %}
