import { plain } from 'backstage-cloud-run-terraform/testUtils';
import { graphOf } from '../../sources/terraform/__testUtils__/graphOf';
import { readEncodedJson } from './encodedJson';

describe('readEncodedJson', () => {
  it.each([
    ['jsonencode([{ a = 1 }])', [{ a: 1 }]],
    ['"[{\\"a\\":true}]"', [{ a: true }]],
    [
      'jsonencode([{ a = g_a.b.id, c = [g_a.b.id] }])',
      [{ a: '→g_a.b.id', c: ['→g_a.b.id'] }],
    ],
    // It may be a text or a number, with quotes or without.
    ['jsonencode({ a = var.v })', undefined],
    ['"{\\"a\\":\\"x-${g_a.b.id}\\"}"', { a: expect.any(String) }],
    ['"not JSON"', undefined],
    ['var.v', undefined],
  ])('reads %s', async (expression, expected) => {
    const { value } = await graphOf(`
variable "v" {}
resource "g_a" "b" {}
output "it" { value = ${expression} }`);
    const data = readEncodedJson(value());
    expect(data && plain(data)).toEqual(expected);
  });
});
