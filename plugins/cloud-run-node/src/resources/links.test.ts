import { Link, leadToSame, linkOf } from './links';
import { graphOf } from '../sources/terraform/__testUtils__/graphOf';

const NETWORKS = `
provider "google" { project = "shop" }
variable "name" {}
variable "other" {}
variable "many" {}
resource "google_compute_network" "main" { name = "main" }
resource "google_compute_network" "theirs" {
  project = "host"
  name    = "shared"
}
resource "google_compute_network" "named" { name = var.name }
resource "google_compute_network" "each" {
  for_each = toset(["a", "b"])
  name     = "each-\${each.key}"
}
resource "google_compute_network" "some" {
  for_each = var.many
  name     = "some-\${each.key}"
}
data "google_compute_network" "main" { name = "main" }
data "google_compute_network" "outside" {
  project = "host"
  name    = "outside"
}
data "google_compute_network" "unknown" { name = var.other }
module "vpc" { source = "example/vpc/google" }
`;

function plain(link: Link): string {
  switch (link.kind) {
    case 'declared':
      return link.resource.address;
    case 'possible':
      return link.resources.map(({ address }) => address).join(' or ');
    case 'outside':
      return `outside ${link.name ?? link.data?.address} of ${link.project}`;
    case 'unclear':
      return link.isElsewhere ? 'elsewhere' : 'unclear';
    default:
      return link satisfies never;
  }
}

async function linksOf(...expressions: string[]) {
  const { graph, value } = await graphOf(
    `${NETWORKS}\n${expressions
      .map((it, index) => `output "o${index}" { value = ${it} }`)
      .join('\n')}`,
  );
  return expressions.map((_, index) =>
    linkOf(graph, value(`o${index}`), ['google_compute_network'], {
      set: undefined,
      project: 'shop',
    }),
  );
}

describe('linkOf', () => {
  it.each([
    ['google_compute_network.main.id', 'google_compute_network.main'],
    ['google_compute_network.main.name', 'google_compute_network.main'],
    ['"main"', 'google_compute_network.main'],
    ['"projects/shop/global/networks/main"', 'google_compute_network.main'],
    ['"projects/host/global/networks/shared"', 'google_compute_network.theirs'],
    [
      '"projects/${google_compute_network.main.project}/global/networks/main"',
      'google_compute_network.main',
    ],
    ['"//x/${google_compute_network.main.id}"', 'google_compute_network.main'],
    ['var.name', 'google_compute_network.named'],
    ['google_compute_network.named.name', 'google_compute_network.named'],
    ['google_compute_network.each["a"].id', 'google_compute_network.each["a"]'],
    ['"each-b"', 'google_compute_network.each["b"]'],
    ['google_compute_network.each[var.name].id', 'unclear'],
    ['google_compute_network.some[var.name].id', 'google_compute_network.some'],
    ['data.google_compute_network.main.id', 'google_compute_network.main'],
    [
      'data.google_compute_network.outside.self_link',
      'outside outside of host',
    ],
    [
      'data.google_compute_network.unknown.id',
      'outside data.google_compute_network.unknown of shop',
    ],
    ['module.vpc.network_id', 'elsewhere'],
    ['var.other', 'unclear'],
    // It may be the one whose name is not known.
    ['"quite-another"', 'google_compute_network.named'],
  ])('follows %s', async (expression, expected) => {
    const [found] = await linksOf(expression);
    expect(plain(found)).toBe(expected);
  });

  it('does not take what may be the one for the one', async () => {
    const [found] = await linksOf('"quite-another"');
    expect(found.kind).toBe('possible');
  });
});

describe('leadToSame', () => {
  it.each([
    ['google_compute_network.main.id', '"main"', true],
    [
      'google_compute_network.main.id',
      '"projects/host/global/networks/shared"',
      false,
    ],
    ['"a"', 'google_compute_network.main.id', undefined],
    [
      'data.google_compute_network.outside.id',
      '"projects/host/global/networks/outside"',
      true,
    ],
    [
      'data.google_compute_network.outside.id',
      'data.google_compute_network.outside.name',
      true,
    ],
    [
      'data.google_compute_network.outside.id',
      'google_compute_network.main.id',
      false,
    ],
    ['module.vpc.network_id', 'module.vpc.network_self_link', true],
    ['module.vpc.network_id', 'module.vpc.other_id', undefined],
    ['var.other', 'var.other', true],
    ['var.other', 'var.many', undefined],
  ])('compares %s with %s', async (one, other, expected) => {
    const [first, second] = await linksOf(one, other);
    expect(leadToSame(first, second)).toBe(expected);
    expect(leadToSame(second, first)).toBe(expected);
  });
});
