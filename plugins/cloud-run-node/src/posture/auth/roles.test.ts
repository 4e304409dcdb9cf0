import { graphOf } from '../../sources/terraform/__testUtils__/graphOf';
import { invokingRole } from './roles';

const ROLES = `
provider "google" { project = "shop" }
variable "role" {}
resource "google_project_iam_custom_role" "caller" {
  role_id     = "caller"
  permissions = ["run.routes.invoke"]
}
resource "google_project_iam_custom_role" "reader" {
  role_id     = "reader"
  permissions = ["run.services.get"]
}
resource "google_organization_iam_custom_role" "open" {
  org_id      = "1"
  role_id     = "open"
  permissions = ["run.services.get", var.role]
}
`;

describe('invokingRole', () => {
  it.each([
    ['"roles/run.invoker"', true],
    ['"roles/run.servicesInvoker"', true],
    ['"roles/owner"', true],
    ['"roles/run.viewer"', false],
    ['google_project_iam_custom_role.caller.id', true],
    ['"projects/shop/roles/caller"', true],
    ['google_project_iam_custom_role.reader.name', false],
    ['google_organization_iam_custom_role.open.name', 'unclear'],
    ['"organizations/1/roles/elsewhere"', 'unclear'],
    ['var.role', 'unclear'],
  ])('says of %s whether it invokes', async (expression, invokes) => {
    const { graph, value } = await graphOf(
      `${ROLES}\noutput "it" { value = ${expression} }`,
    );
    expect(invokingRole(graph, value(), undefined).invokes).toBe(invokes);
  });
});
