{% if values.egress.connector %}
{% if values.egress.connector.range %}
# A connector needs a subnetwork of its own, exactly a /28.
resource "google_compute_subnetwork" "connector" {
  name          = "${{ values.names.resources }}-connector"
  network       = ${{ values.vpc.network_address }}.id
  region        = var.region
  ip_cidr_range = ${{ values.egress.connector.range | hcl }}

  # Google APIs and other Cloud Run services are reached without an external address.
  private_ip_google_access = true
}
{% else %}
{% if values.vpc.kind == "shared" %}
# The administrators of the host project grant roles/compute.networkUser on this /28 subnetwork to
# service-PROJECT_NUMBER@gcp-sa-vpcaccess.iam.gserviceaccount.com and PROJECT_NUMBER@cloudservices.gserviceaccount.com
{% endif %}
data "google_compute_subnetwork" "connector" {
{% if values.vpc.kind == "shared" %}
  project = var.host_project_id
{% endif %}
  name   = ${{ values.egress.connector.subnetwork | hcl }}
  region = var.region
}
{% endif %}

resource "google_vpc_access_connector" "main" {
  name         = "${{ values.names.connector }}"
  region       = var.region
  machine_type = ${{ values.egress.connector.machine_type | hcl }}

  # A connector never scales in, and lowering either number replaces it.
  min_instances = ${{ values.egress.connector.min_instances }}
  max_instances = ${{ values.egress.connector.max_instances }}

  subnet {
    name = ${{ values.egress.connector.subnetwork_address }}.name
{% if values.vpc.kind == "shared" %}
    project_id = var.host_project_id
{% endif %}
  }

  depends_on = [google_project_service.required]
}
{% endif %}
