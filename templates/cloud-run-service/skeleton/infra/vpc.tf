{% if values.vpc.kind == "new" %}
{% if values.vpc.network_address %}
resource "google_compute_network" "main" {
  name                    = "${{ values.names.resources }}"
  auto_create_subnetworks = false

  depends_on = [google_project_service.required]
}
{% endif %}

{% if values.vpc.subnetwork_address %}
resource "google_compute_subnetwork" "main" {
  name          = "${{ values.names.resources }}"
  network       = google_compute_network.main.id
  region        = var.region
  ip_cidr_range = var.subnet_range

  # Google APIs and other Cloud Run services are reached without an external address.
  private_ip_google_access = true
}
{% endif %}
{% elif values.vpc.kind == "existing" %}
{% if values.vpc.network_address %}
data "google_compute_network" "main" {
  name = var.network
}
{% endif %}

{% if values.vpc.subnetwork_address %}
data "google_compute_subnetwork" "main" {
  name   = var.subnetwork
  region = var.region
}
{% endif %}
{% elif values.vpc.kind == "shared" %}
{% if values.vpc.network_address %}
{% if values.egress.path == "direct-vpc" %}
# The administrators of the host project grant roles/compute.networkUser on the subnetwork to this project's
# Cloud Run service agent: service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com
{% endif %}
{% if values.load_balancer.regional %}
# The load balancer needs a proxy-only subnetwork (purpose REGIONAL_MANAGED_PROXY) in this network and region;
# it belongs to the host project.
{% endif %}
data "google_compute_network" "main" {
  project = var.host_project_id
  name    = var.network
}
{% endif %}

{% if values.vpc.subnetwork_address %}
data "google_compute_subnetwork" "main" {
  project = var.host_project_id
  name    = var.subnetwork
  region  = var.region
}
{% endif %}
{% endif %}

{% if values.vpc and values.vpc.proxy_only != "never" %}
# The load balancer's proxies have their addresses here.
resource "google_compute_subnetwork" "proxy_only" {
{% if values.vpc.proxy_only == "sometimes" %}
  # A network has one for each region, which may exist already.
  count = var.proxy_only_range == null ? 0 : 1

{% endif %}
  name          = "${{ values.names.resources }}-proxy-only"
  network       = ${{ values.vpc.network_address }}.id
  region        = var.region
  ip_cidr_range = var.proxy_only_range
  purpose       = "REGIONAL_MANAGED_PROXY"
  role          = "ACTIVE"
}
{% endif %}
