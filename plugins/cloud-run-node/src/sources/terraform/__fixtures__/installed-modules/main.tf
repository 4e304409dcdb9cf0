provider "google" {
  project = "shop"
  region  = "europe-west1"
}

module "api" {
  source  = "git::https://git.example.com/platform/terraform.git//modules/cloud-run?ref=v3"
  name    = "api"
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}
