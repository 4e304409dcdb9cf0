locals {
  regions = toset(["europe-west1", "us-central1"])
}

module "api" {
  source   = "GoogleCloudPlatform/cloud-run/google//modules/v2"
  for_each = local.regions

  project_id   = "shop"
  location     = each.key
  service_name = "api"
  ingress      = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  members      = ["allUsers"]
  containers   = [{ container_image = "image" }]
}

module "lb" {
  source = "terraform-google-modules/lb-http/google//modules/serverless_negs"

  name    = "api"
  project = "shop"

  backends = {
    default = {
      serverless_neg_backends = [
        for region in local.regions : {
          region  = region
          type    = "cloud-run"
          service = { name = module.api[region].service_name }
        }
      ]
    }
  }
}
