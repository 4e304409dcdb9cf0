import { graphOf } from '../sources/terraform/__testUtils__/graphOf';

const beyond = async (
  text: string,
  concern: 'grants' | 'nat' | 'load-balancers',
) => (await graphOf(text)).graph.completeness.beyond(concern);

describe('completeness', () => {
  it.each([
    ['nothing but resources', 'resource "a" "b" {}', undefined],
    ['a broken file', 'resource "a" "b" {', 'unresolved'],
    [
      'a module of whom nothing is known',
      'module "m" { source = "x/y/z" }',
      'elsewhere',
    ],
    [
      'a module that declares nothing of the kind',
      'module "m" { source = "terraform-google-modules/kms/google" }',
      undefined,
    ],
    [
      'a module that declares networks',
      'module "m" { source = "terraform-google-modules/network/google//modules/vpc" }',
      undefined,
    ],
    [
      'a module that declares gateways',
      'module "m" { source = "terraform-google-modules/cloud-nat/google" }',
      'elsewhere',
    ],
  ])('of gateways after %s', async (_, text, expected) => {
    expect(await beyond(text, 'nat')).toBe(expected);
  });

  it.each([
    ['{}', undefined],
    ['["shop=>roles/cloudsql.client"]', undefined],
    ['["shop=>roles/run.admin"]', 'elsewhere'],
    ['{ "roles/run.invoker" = ["group:a@example.com"] }', 'elsewhere'],
    ['var.roles', 'elsewhere'],
  ])('of grants by the roles %s', async (roles, expected) => {
    const text = `variable "roles" {}
module "m" {
  source        = "terraform-google-modules/service-accounts/google"
  project_id    = "shop"
  project_roles = ${roles}
}`;
    expect(await beyond(text, 'grants')).toBe(expected);
  });
});
