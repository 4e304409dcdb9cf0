resource "google_cloud_run_v2_service" "main" {
  name     = ${{ values.name | hcl }}
  location = var.region
{% if values.description %}
  description = ${{ values.description | hcl }}
{% endif %}

{% if values.ingress.setting == "all" %}
  ingress = "${{ values.ingress.terraform }}"
{% elif values.load_balancer %}
  # Requests come through the load balancer, or from the networks of this project.
  ingress = "${{ values.ingress.terraform }}"
{% else %}
  # Only the networks of this project and Google services in it reach the service.
  ingress = "${{ values.ingress.terraform }}"
{% endif %}
{% if values.ingress.default_url == "disabled" %}

  # Nobody can go around the load balancer.
  default_uri_disabled = true
{% endif %}
{% if values.auth.invoker_check_disabled %}

  # Public on purpose: no caller has to say who it is.
  invoker_iam_disabled = true
{% endif %}
{% if values.auth.iap.at == "service" %}

  # People sign in before a request reaches the service; iap.tf says who may.
  iap_enabled = true
{% endif %}
{% if values.auth.custom_audiences %}

  # Callers ask for ID tokens with the address they call.
  custom_audiences = [for domain in var.domains : "https://${domain}"]
{% endif %}

  deletion_protection = var.deletion_protection

  template {
    service_account       = google_service_account.main.email
    execution_environment = "EXECUTION_ENVIRONMENT_GEN2"

    scaling {
      min_instance_count = var.min_instances
      max_instance_count = var.max_instances
    }

{% if values.egress.path == "direct-vpc" %}
    vpc_access {
      egress = "${{ values.egress.terraform }}"

      network_interfaces {
        network    = ${{ values.vpc.network_address }}.id
        subnetwork = ${{ values.vpc.subnetwork_address }}.id
{% if values.egress.tags | length %}
        tags       = ${{ values.egress.tags | hcl }}
{% endif %}
      }
    }
{% elif values.egress.path == "connector" %}
    vpc_access {
      egress    = "${{ values.egress.terraform }}"
      connector = google_vpc_access_connector.main.id
    }
{% endif %}

    containers {
      image = var.image

      ports {
        container_port = ${{ values.port }}
      }

      resources {
        limits = {
          cpu    = var.cpu
          memory = var.memory
        }

        # CPU is billed only while requests are served.
        cpu_idle          = true
        startup_cpu_boost = true
      }

      startup_probe {
        http_get {
          path = {% if values.runtime.kind == "image" %}var.health_check_path{% else %}${{ values.health_path | hcl }}{% endif %}

        }
        period_seconds = 5
{% if values.egress.path == "direct-vpc" %}
        # The connection to the network can take more than a minute after an instance starts.
        failure_threshold = 36
{% else %}
        failure_threshold = 12
{% endif %}
      }

      liveness_probe {
        http_get {
          path = {% if values.runtime.kind == "image" %}var.health_check_path{% else %}${{ values.health_path | hcl }}{% endif %}

        }
        period_seconds = 30
      }
    }
  }

  depends_on = [
    google_project_service.required,
{% if values.egress.nat %}
    google_compute_router_nat.main,
{% endif %}
{% if values.egress.private_dns %}
    google_dns_record_set.run_app_addresses,
    google_dns_record_set.run_app_names,
{% endif %}
  ]
}
