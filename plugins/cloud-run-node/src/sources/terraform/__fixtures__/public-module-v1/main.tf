module "web" {
  source  = "GoogleCloudPlatform/cloud-run/google"
  version = "~> 0.10"

  service_name         = "web"
  project_id           = "shop"
  location             = "us-central1"
  image                = "image"
  members              = ["allUsers"]
  verified_domain_name = ["shop.example.com"]

  template_annotations = {
    "autoscaling.knative.dev/maxScale"        = "4"
    "run.googleapis.com/vpc-access-connector" = "egress"
    "run.googleapis.com/vpc-access-egress"    = "private-ranges-only"
  }
}
