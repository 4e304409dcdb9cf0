variable "region" {
  default = "europe-west8"
}

module "run" {
  source     = "git::https://github.com/GoogleCloudPlatform/cloud-foundation-fabric.git//modules/cloud-run-v2?ref=v40.0.0"
  project_id = "shop"
  region     = var.region
  name       = "hello"
  ingress    = "INGRESS_TRAFFIC_ALL"

  containers = {
    hello = {
      image = "us-docker.pkg.dev/cloudrun/container/hello"
    }
  }

  iam = {
    "roles/run.invoker" = ["allUsers"]
  }

  vpc_connector_create = {
    ip_cidr_range = "10.10.10.0/28"
    network       = "projects/shop/global/networks/main"
    instances     = { min = 2, max = 4 }
  }

  revision = {
    gen2_execution_environment = true
    vpc_access                 = { egress = "ALL_TRAFFIC" }
  }

  service_account_create = true
}

module "newer" {
  source     = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2?ref=v50.0.0"
  project_id = "shop"
  region     = var.region
  name       = "newer"

  containers = {
    hello = { image = "us-docker.pkg.dev/cloudrun/container/hello" }
  }

  service_config = {
    ingress              = "INGRESS_TRAFFIC_INTERNAL_ONLY"
    invoker_iam_disabled = true
  }
}

module "nightly" {
  source     = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2?ref=v50.0.0"
  project_id = "shop"
  region     = var.region
  name       = "nightly"
  type       = "JOB"

  containers = {
    hello = { image = "us-docker.pkg.dev/cloudrun/container/hello" }
  }
}
