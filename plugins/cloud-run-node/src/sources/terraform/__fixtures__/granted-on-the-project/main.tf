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

resource "google_project_iam_member" "anybody" {
  project = "shop"
  role    = "roles/run.invoker"
  member  = "allAuthenticatedUsers"
}

resource "google_project_iam_binding" "admins" {
  project = "shop"
  role    = "roles/run.admin"
  members = ["group:admins@example.com"]

  condition {
    title      = "until summer"
    expression = "request.time < timestamp('2027-07-01T00:00:00Z')"
  }
}

resource "google_project_iam_member" "logs" {
  project = "shop"
  role    = "roles/logging.logWriter"
  member  = "serviceAccount:api@shop.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "other" {
  project = "warehouse"
  role    = "roles/run.invoker"
  member  = "allUsers"
}

resource "google_folder_iam_member" "audit" {
  folder = "folders/123"
  role   = "roles/run.servicesInvoker"
  member = "group:audit@example.com"
}
