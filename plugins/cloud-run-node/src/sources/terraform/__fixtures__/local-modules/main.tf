provider "google" {
  project = "shop"
  region  = "europe-west1"
}

module "web" {
  source   = "./modules/service"
  name     = "web"
  ingress  = "INGRESS_TRAFFIC_ALL"
  invokers = ["allUsers"]
}

module "orders" {
  source   = "./modules/service"
  name     = "orders"
  invokers = [module.web.member]
}
