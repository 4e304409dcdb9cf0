/**
 * Native syntax in the styles people write it, each a whole file that HashiCorp's parser takes too.
 *
 * @public
 */
export const NATIVE_FIXTURES: Record<string, string> = {
  'an empty file': '',
  'comments alone': '# one\n// two\n/* three\n lines */\n',
  'attributes of every literal': `a = "text"
b = 12
c = 1.5e3
d = true
e = null
f = -7
g = ""
`,
  'escapes and what only looks like a template':
    'a = "quote \\" backslash \\\\ line \\n tab \\t \\u00e9 \\U0001f600"\nb = "$ $$ % %% {} $${kept} %%{kept}"\n',
  'templates in templates': `a = "x-\${var.env}-\${upper("y-\${var.z["k"]}")}"
b = "\${var.only}"
c = "%{if var.a}yes%{else}no%{endif}"
d = "%{for k, v in var.m~} \${k} = \${v ~} %{endfor}"
`,
  heredocs: `a = <<EOT
plain "text" with \\n and \${var.x}

  indented
EOT
b = <<-EOT
    four
      six

    \${var.x}
  EOT
c = f(<<-ONE, <<TWO
    one
  ONE
  , 2)
`.replace(', <<TWO', ''),
  collections: `a = []
b = [1, "two", [3], { four = 4 }]
c = {
  bare     = 1
  "quoted" = 2,
  colon : 3
  (var.k)  = 4
  "t\${var.k}" = 5
}
d = { one = 1, two = 2 }
e = [
  1, # one

  2,
]
f = {}
`,
  expressions: `a = var.x
b = var.list[0].name
c = var.list.0.name
d = var.list[*].id
e = var.list.*.id
f = var.map["k"]
g = f(1, "a", var.x...)
h = 1 + 2 * 3 - 4 / 5 % 6
i = !a && b || c == d != e
j = a < b && c >= d
k = var.a ? "x" : var.b ? "y" : "z"
l = [for v in var.l : v]
m = [for k, v in var.m : k if v != null]
n = { for k, v in var.m : k => v }
o = { for v in var.l : v.k => v... if v.ok }
p = (1 + 2) * 3
q = -var.x
r = provider::google::name_from_id(var.id)
s = (
  var.long
  ? "a"
  : "b"
)
t = {
  for k in var.l :
  k => "v"
}
u = a[*].b[0][*].c
`,
  blocks: `terraform {}
resource "google_cloud_run_v2_service" "main" {
  name = "api"
  template {
    containers { image = "i" }
    containers {
      image = "j"
    }
  }
}
resource google_compute_network bare {
  name = "n"
}
locals { one = 1 }
locals {
  two = 2
}
variable "x" {
  type    = map(object({ a = optional(string, "b") }))
  default = {}
}
`,
  'line ends of Windows': 'a = 1\r\nb {\r\n  c = <<E\r\nd\r\nE\r\n}\r\n',
  'a byte order mark': '\ufeffa = 1\n',
  'names of other scripts': 'größe = 1\n名前 = "値"\na-b_c = "😀"\n',
  'no line break at the end': 'a {\n  b = 1\n}',
};
