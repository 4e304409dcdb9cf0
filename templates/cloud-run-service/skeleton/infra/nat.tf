{% if values.egress.nat %}
{% set shared = values.vpc.kind == "shared" %}
{% if shared %}
# Routers, NAT gateways and their addresses belong to the project of the network: whoever applies this needs
# roles/compute.networkAdmin in the host project.
{% endif %}
resource "google_compute_router" "main" {
{% if shared %}
  project = var.host_project_id
{% endif %}
  name    = "${{ values.names.resources }}"
  network = ${{ values.vpc.network_address }}.id
  region  = var.region
}

{% if values.egress.nat.reserved %}
# The addresses that partners see. They stay the same for as long as they are reserved here.
resource "google_compute_address" "nat" {
  count = ${{ values.egress.nat.addresses }}

{% if shared %}
  project = var.host_project_id
{% endif %}
  name   = "${{ values.names.resources }}-nat-${count.index}"
  region = var.region

  lifecycle {
    # An address can only be released after the gateway has let go of it.
    create_before_destroy = true
  }
{% if not shared %}

  depends_on = [google_project_service.required]
{% endif %}
}
{% endif %}

resource "google_compute_router_nat" "main" {
{% if shared %}
  project = var.host_project_id
{% endif %}
  name   = "${{ values.names.resources }}"
  router = google_compute_router.main.name
  region = var.region

{% if values.egress.nat.reserved %}
  nat_ip_allocate_option = "MANUAL_ONLY"
  nat_ips                = google_compute_address.nat[*].self_link
{% else %}
  nat_ip_allocate_option = "AUTO_ONLY"
{% endif %}

  source_subnetwork_ip_ranges_to_nat = "LIST_OF_SUBNETWORKS"

  subnetwork {
    name                    = ${{ values.egress.nat.subnetwork_address }}.id
    source_ip_ranges_to_nat = ["ALL_IP_RANGES"]
  }

  # An instance gets more ports as it opens more connections to one destination.
  enable_dynamic_port_allocation      = true
  enable_endpoint_independent_mapping = false
  min_ports_per_vm                    = 64
  max_ports_per_vm                    = 4096

  log_config {
    enable = true
    filter = "ERRORS_ONLY"
  }
}
{% endif %}
