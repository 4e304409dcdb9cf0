module "orders" {
  source  = "GoogleCloudPlatform/cloud-run/google//modules/v2"
  version = "~> 0.20"

  project_id   = "shop"
  location     = "europe-west1"
  service_name = "orders"
  ingress      = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  members      = ["serviceAccount:web@shop.iam.gserviceaccount.com"]

  containers = [{
    container_image = "image"
    startup_probe = {
      http_get = { path = "/healthz" }
    }
  }]

  template_scaling = {
    max_instance_count = 7
  }

  vpc_access = {
    egress = "PRIVATE_RANGES_ONLY"
    network_interfaces = {
      network    = "main"
      subnetwork = "run"
    }
  }
}

module "web" {
  source  = "GoogleCloudPlatform/cloud-run/google//modules/v2"
  version = "~> 0.20"

  project_id             = "shop"
  location               = "europe-west1"
  service_name           = "web"
  create_service_account = false
  service_account        = "web@shop.iam.gserviceaccount.com"
  members                = ["allUsers"]

  containers = [{
    container_image = "image"
    env_vars        = { ORDERS = module.orders.service_uri }
  }]
}
