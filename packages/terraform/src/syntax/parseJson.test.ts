import { parseJson, parseNative, BodyNode, Expression } from '.';

/** A tree without places, so that the two syntaxes can be compared. */
function bare(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, v]) => [key, bare(v)]));
  }
  if (Array.isArray(value)) {
    return value.map(bare);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['start', 'end', 'line'].includes(key))
      .map(([key, v]) => [key, bare(v)]),
  );
}

function treeOf(body: BodyNode): unknown {
  return bare(body);
}

describe('parseJson', () => {
  it('reads the tree that the native syntax has', () => {
    const json = parseJson(
      'main.tf.json',
      JSON.stringify({
        '//': 'a comment',
        locals: { a: 1, b: 'x-${var.c}' },
        resource: {
          google_cloud_run_v2_service: {
            main: {
              name: 'api',
              labels: { k: '${var.c}' },
              dynamic: {
                env: { for_each: '${var.e}', content: { name: 'n' } },
              },
            },
          },
        },
        variable: { c: { default: ['$${kept}', null, true] } },
      }),
    );
    const native = parseNative(
      'main.tf',
      `locals {
  a = 1
  b = "x-\${var.c}"
}
resource "google_cloud_run_v2_service" "main" {
  name = "api"
  labels = { k = "\${var.c}" }
  dynamic "env" {
    for_each = "\${var.e}"
    content {
      name = "n"
    }
  }
}
variable "c" {
  default = ["$\${kept}", null, true]
}
`,
    );
    expect(json.diagnostics).toEqual([]);
    expect(treeOf(json.body)).toEqual(treeOf(native.body));
  });

  it('says on which line values are', () => {
    const { body } = parseJson(
      'main.tf.json',
      '{\n  "locals": {\n    "a":\n      "${var.x}"\n  }\n}',
    );
    const attribute = body.blocks[0].body.attributes.get('a');
    const expression: Expression | undefined = attribute?.expression;
    expect([attribute?.line, expression?.line]).toEqual([3, 4]);
  });

  it.each([
    ['no JSON', 'resource {', [1, 1]],
    ['a value missing', '{\n  "a": \n}', [3, 1]],
    ['a comma missing', '{\n  "a": 1\n  "b": 2 }', [3, 3]],
    ['a string that is not closed', '{ "a": "b\n}', [1, 8]],
    ['a block that is no object', '{ "locals": 1 }', [1, 13]],
    ['labels that are no object', '{ "resource": { "a": 1 } }', [1, 22]],
    ['too many levels', '['.repeat(300), [1, 201]],
    ['more than one value', '{} {}', [1, 4]],
  ])('reports %s', (_, text, at) => {
    const [diagnostic] = parseJson('main.tf.json', text).diagnostics;
    expect([diagnostic?.line, diagnostic?.column]).toEqual(at);
  });
});
