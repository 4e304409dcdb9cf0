provider "google" {
  project = "shop"
  region  = "europe-west1"
}

variable "stages" {
  type = set(string)
}

module "shop" {
  source   = "./shop"
  for_each = var.stages
  stage    = each.key
}
