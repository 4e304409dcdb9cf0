terraform {
  required_version = ">= 1.5"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.21"
    }
{% if values.auth.iap %}
    # Only for the service agent of Identity-Aware Proxy.
    google-beta = {
      source  = "hashicorp/google-beta"
      version = "~> 7.21"
    }
{% endif %}
  }

  # Each environment has a state of its own:
  # terraform init -backend-config="bucket=BUCKET" -backend-config="prefix=${{ values.name }}/ENVIRONMENT"
  backend "gcs" {}
}

provider "google" {
  project = var.project_id
  region  = var.region
}
