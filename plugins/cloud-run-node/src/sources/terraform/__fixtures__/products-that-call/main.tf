provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_cloud_scheduler_job" "nightly" {
  name     = "nightly"
  region   = "europe-west1"
  schedule = "0 3 * * *"

  http_target {
    uri = "${google_cloud_run_v2_service.api.uri}/nightly"
  }
}

resource "google_pubsub_subscription" "orders" {
  name  = "orders"
  topic = "orders"

  push_config {
    push_endpoint = google_cloud_run_v2_service.api.uri
  }
}

resource "google_pubsub_subscription" "pull" {
  name  = "pull"
  topic = "orders"
}

resource "google_eventarc_trigger" "uploads" {
  name     = "uploads"
  location = "europe-west1"

  destination {
    cloud_run_service {
      service = google_cloud_run_v2_service.api.name
      region  = "europe-west1"
    }
  }
}

resource "google_workflows_workflow" "close" {
  name            = "close"
  source_contents = "main: {steps: [{call: http.post, args: {url: ${google_cloud_run_v2_service.api.uri}}}]}"
}

resource "google_cloud_scheduler_job" "other" {
  name     = "other"
  region   = "europe-west1"
  schedule = "0 3 * * *"

  http_target {
    uri = "https://other.example.com/api"
  }
}
