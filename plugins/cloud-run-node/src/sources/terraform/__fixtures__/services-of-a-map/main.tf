provider "google" {
  project = "shop"
  region  = "europe-west1"
}

locals {
  services = {
    web   = { public = true, ingress = "INGRESS_TRAFFIC_ALL", max = 10 }
    tasks = { public = false, ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY", max = 2 }
  }
}

resource "google_cloud_run_v2_service" "all" {
  for_each = local.services

  name     = "shop-${each.key}"
  location = "europe-west1"
  ingress  = each.value.ingress

  template {
    scaling {
      max_instance_count = each.value.max
    }

    containers {
      image = "image"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "public" {
  for_each = { for key, service in local.services : key => service if service.public }

  name     = google_cloud_run_v2_service.all[each.key].name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}
