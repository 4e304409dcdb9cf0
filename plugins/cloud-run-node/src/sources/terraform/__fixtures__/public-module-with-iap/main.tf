module "admin" {
  source = "git::https://github.com/GoogleCloudPlatform/terraform-google-cloud-run.git//modules/v2?ref=v0.21.0"

  project_id   = "shop"
  location     = "europe-west1"
  service_name = "admin"
  iap_members  = ["group:staff@example.com"]
  containers   = [{ container_image = "image" }]
}
