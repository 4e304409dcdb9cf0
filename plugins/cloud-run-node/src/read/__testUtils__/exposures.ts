import { memoryFiles } from 'backstage-cloud-run-terraform';
import { exposureOf } from 'backstage-plugin-cloud-run-common';
import { servicesOfRepository } from '../servicesOfRepository';

/** A module that declares a service, which is public where it is open. */
export const SERVICE_MODULE = `
variable "name" { default = "shop" }
variable "open" { default = false }
variable "project" { default = "demo" }
variable "settings" { default = {} }

resource "google_service_account" "run" { account_id = "runner" }

resource "google_cloud_run_v2_service" "this" {
  name     = var.name
  project  = var.project
  location = "europe-west1"
  ingress  = var.open ? "INGRESS_TRAFFIC_ALL" : "INGRESS_TRAFFIC_INTERNAL_ONLY"

  template {
    service_account = google_service_account.run.email
    containers { image = "hello" }
  }
}

resource "google_cloud_run_v2_service_iam_member" "open" {
  count    = var.open ? 1 : 0
  project  = var.project
  name     = google_cloud_run_v2_service.this.name
  location = google_cloud_run_v2_service.this.location
  role     = "roles/run.invoker"
  member   = "allUsers"
}

output "name" { value = google_cloud_run_v2_service.this.name }
`;

/** The services of a repository: where each is declared, its name, and how it can be reached. */
export async function exposures(
  files: Record<string, string>,
  directory?: string,
): Promise<string[]> {
  const { services } = await servicesOfRepository(
    memoryFiles(files),
    directory,
  );
  return services.map(({ root, environment, posture }) =>
    [
      root ?? '',
      ...(environment === undefined ? [] : [environment]),
      posture.service.name,
      exposureOf(posture).level,
    ].join(' '),
  );
}
