import { graphOf } from '../../sources/terraform/__testUtils__/graphOf';
import { principalOf } from './principals';

const ACCOUNTS = `
provider "google" { project = "shop" }
variable "who" {}
resource "google_service_account" "here" { account_id = "here" }
resource "google_service_account" "there" {
  project    = var.who
  account_id = "there"
}
resource "google_project_service_identity" "iap" {
  service = "iap.googleapis.com"
}
data "google_project" "shop" {}
data "google_compute_default_service_account" "default" {}
module "accounts" { source = "example/accounts/google" }
`;

describe('principalOf', () => {
  it.each([
    ['"allUsers"', 'allUsers'],
    [
      'google_service_account.here.member',
      'serviceAccount:here@shop.iam.gserviceaccount.com',
    ],
    [
      '"serviceAccount:${google_service_account.here.email}"',
      'serviceAccount:here@shop.iam.gserviceaccount.com',
    ],
    [
      'google_project_service_identity.iap.member',
      'serviceAccount:service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com',
    ],
    [
      '"serviceAccount:service-${data.google_project.shop.number}@gcp-sa-iap.iam.gserviceaccount.com"',
      'serviceAccount:service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com',
    ],
    [
      '"serviceAccount:${data.google_compute_default_service_account.default.email}"',
      'serviceAccount:PROJECT_NUMBER-compute@developer.gserviceaccount.com',
    ],
    // Which account it is, is not known; that it is one, is.
    [
      'google_service_account.there.member',
      'serviceAccount:${google_service_account.there.member}',
    ],
    ['"group:${var.who}@example.com"', 'group:${var.who}@example.com'],
    [
      '"serviceAccount:${module.accounts.email}"',
      'serviceAccount:${module.accounts.email}',
    ],
    ['var.who', undefined],
    ['"${var.who}:somebody"', undefined],
    ['module.accounts.member', undefined],
  ])('reads %s', async (expression, expected) => {
    const { graph, value } = await graphOf(
      `${ACCOUNTS}\noutput "it" { value = ${expression} }`,
    );
    expect(principalOf(graph, value())).toBe(expected);
  });
});
