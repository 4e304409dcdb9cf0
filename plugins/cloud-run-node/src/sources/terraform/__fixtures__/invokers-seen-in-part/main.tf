provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "invokers" {
  type = list(string)
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "partners" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allAuthenticatedUsers"
}

resource "google_cloud_run_v2_service_iam_binding" "others" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.servicesInvoker"
  members  = var.invokers
}

resource "google_iap_web_cloud_run_service_iam_member" "shop" {
  cloud_run_service_name = google_cloud_run_v2_service.api.name
  location               = "europe-west1"
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = "domain:example.com"
}

resource "google_iap_web_cloud_run_service_iam_binding" "others" {
  cloud_run_service_name = google_cloud_run_v2_service.api.name
  location               = "europe-west1"
  role                   = "roles/iap.httpsResourceAccessor"
  members                = var.invokers
}

resource "google_cloud_run_v2_service" "site" {
  name     = "site"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/site"
    }
  }
}

resource "google_cloud_run_v2_service_iam_binding" "visitors" {
  name     = google_cloud_run_v2_service.site.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  members  = toset(concat(["allUsers"], var.invokers))
}
