import { graphOf } from '../sources/terraform/__testUtils__/graphOf';

const SERVICE = `
resource "google_cloud_run_v2_service" "shop" { name = "shop" }
resource "google_compute_network" "main" { name = "main" }
resource "google_sql_database_instance" "db" { name = "db" }
variable "given" {}
`;

type Concern = 'grants' | 'nat' | 'load-balancers';

async function beyond(text: string, concern: Concern) {
  const { graph } = await graphOf(`${SERVICE}\n${text}`);
  const [about] = graph.ofType('google_cloud_run_v2_service');
  return graph.completeness.beyond(concern, about);
}

/** The call of a module whose code is nowhere, with the value as an input. */
const given = (value: string, name = 'target') =>
  `module "m" {\n  source = "example/thing/google"\n  ${name} = ${value}\n}`;

describe('completeness', () => {
  it.each([
    ['nothing but resources', '', undefined],
    ['a broken file', 'resource "a" "b" {', 'unresolved'],
    [
      'a module that is given nothing',
      'module "m" { source = "x/y/z" }',
      undefined,
    ],
    ['a module that is given numbers', given('[1, true, null]'), undefined],
    ['a module that is given the name', given('"shop"'), 'elsewhere'],
    [
      'a module that is given a path with the name',
      given('{ a = ["projects/p/services/shop"] }'),
      'elsewhere',
    ],
    [
      'a module that is given a key of the name',
      given('{ shop = 1 }'),
      'elsewhere',
    ],
    ['a module that is given another name', given('"shopping"'), undefined],
    [
      'a module that is given a reference to it',
      given('google_cloud_run_v2_service.shop.uri'),
      'elsewhere',
    ],
    [
      'a module that is given a reference to something else',
      given('google_sql_database_instance.db.connection_name'),
      undefined,
    ],
    [
      'a module that is given a network',
      given('google_compute_network.main.id'),
      'elsewhere',
    ],
    [
      'a module that is given what is not known',
      given('var.given'),
      'elsewhere',
    ],
    [
      'a module that is given a project that is not known',
      given('var.given', 'project_id'),
      undefined,
    ],
    [
      'a module that is given what another gives out, which is given it',
      `${given(
        '"shop"',
      )}\nmodule "n" {\n  source = "a/b/c"\n  x = module.m.id\n}`,
      'elsewhere',
    ],
    [
      'a module that is given what another gives out, which is given nothing',
      `${given('1')}\nmodule "n" {\n  source = "a/b/c"\n  x = module.m.id\n}`,
      undefined,
    ],
  ])('of load balancers after %s', async (_, text, expected) => {
    expect(await beyond(text, 'load-balancers')).toBe(expected);
  });

  it.each([
    ['kms', undefined],
    ['network/google//modules/vpc', undefined],
    ['cloud-nat', 'elsewhere'],
  ])('of gateways after the well-known module %s', async (name, expected) => {
    const source = `terraform-google-modules/${
      name.includes('/') ? name : `${name}/google`
    }`;
    const text = `module "m" {\n  source = "${source}"\n  network = google_compute_network.main.name\n}`;
    expect(await beyond(text, 'nat')).toBe(expected);
  });

  it.each([
    ['{}', false],
    ['["shop=>roles/cloudsql.client"]', false],
    ['["shop=>roles/run.admin"]', true],
    ['{ "roles/run.invoker" = ["group:a@example.com"] }', true],
    ['var.given', true],
  ])('of grants above by the roles %s', async (roles, expected) => {
    const { graph } = await graphOf(`${SERVICE}
module "m" {
  source        = "terraform-google-modules/service-accounts/google"
  project_id    = "lantern"
  project_roles = ${roles}
}`);
    expect(graph.completeness.mayGrantAbove()).toBe(expected);
  });
});
