variable "service" {}
variable "members" {}

resource "google_cloud_run_v2_service_iam_member" "main" {
  for_each = toset(var.members)
  name     = var.service
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = each.value
}
