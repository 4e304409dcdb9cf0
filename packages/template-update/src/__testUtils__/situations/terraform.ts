import { Situation, conflictOf, inOneFile } from '../situation';

const SERVICE = `resource "google_cloud_run_v2_service" "main" {
  name     = "orders"
  location = var.region

  # Only the networks of this project reach the service.
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"

  template {
    scaling {
      min_instance_count = 0
      max_instance_count = 3
    }

    containers {
      image = var.image

      env {
        name  = "LOG_LEVEL"
        value = "info"
      }
    }
  }
}
`;

const NETWORK = `resource "google_compute_network" "main" {
  name                    = "orders"
  auto_create_subnetworks = false
  routing_mode            = "REGIONAL"
}

resource "google_compute_subnetwork" "main" {
  name          = "orders"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.0.0.0/24"
  region        = var.region
}
`;

function edited(
  text: string,
  ...edits: readonly (readonly [string, string])[]
): string {
  return edits.reduce((result, [from, to]) => {
    if (!result.includes(from)) {
      throw new Error(`${from} is not in the text`);
    }
    return result.replace(from, to);
  }, text);
}

const SUBNETWORK = NETWORK.slice(
  NETWORK.indexOf('resource "google_compute_subnetwork"'),
);
const ONLY_NETWORK = NETWORK.slice(
  0,
  NETWORK.indexOf('\nresource "google_compute_subnetwork"'),
);

/** Arguments, blocks and files of Terraform. */
export const TERRAFORM: readonly Situation[] = [
  inOneFile(
    'Both change neighbouring arguments of one block',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, ['min_instance_count = 0', 'min_instance_count = 1']),
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 10']),
    ],
    edited(
      SERVICE,
      ['min_instance_count = 0', 'min_instance_count = 1'],
      ['max_instance_count = 3', 'max_instance_count = 10'],
    ),
    'merged',
  ),
  inOneFile(
    'Both change one argument in different ways',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 5']),
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 10']),
    ],
    edited(SERVICE, [
      '      max_instance_count = 3\n',
      conflictOf(
        '      max_instance_count = 5\n',
        '      max_instance_count = 3\n',
        '      max_instance_count = 10\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'Both change one argument in the same way, one aligns it otherwise',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count   =   5']),
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 5']),
    ],
    edited(SERVICE, ['max_instance_count = 3', 'max_instance_count   =   5']),
    'kept',
  ),
  inOneFile(
    'An argument with a longer name aligns its neighbours anew, one of which the team changed',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, ['name     = "orders"', 'name     = "orders-eu"']),
      edited(SERVICE, [
        '  name     = "orders"\n  location = var.region\n',
        '  name                 = "orders"\n  location             = var.region\n  default_uri_disabled = true\n',
      ]),
    ],
    edited(SERVICE, [
      '  name     = "orders"\n  location = var.region\n',
      '  name                 = "orders-eu"\n  location             = var.region\n  default_uri_disabled = true\n',
    ]),
    'merged',
  ),
  inOneFile(
    'The team adds an argument where the template adds another',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        '  location = var.region\n',
        '  location = var.region\n  client   = "terraform"\n',
      ]),
      edited(SERVICE, [
        '  location = var.region\n',
        '  location = var.region\n  project  = var.project\n',
      ]),
    ],
    edited(SERVICE, [
      '  location = var.region\n',
      '  location = var.region\n  client   = "terraform"\n  project  = var.project\n',
    ]),
    'merged',
  ),
  inOneFile(
    'The team adds an environment variable, the template another one',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        '        value = "info"\n      }\n',
        '        value = "info"\n      }\n\n      env {\n        name  = "REGION"\n        value = var.region\n      }\n',
      ]),
      edited(SERVICE, [
        '        value = "info"\n      }\n',
        '        value = "info"\n      }\n\n      env {\n        name  = "PROJECT"\n        value = var.project\n      }\n',
      ]),
    ],
    edited(SERVICE, [
      '        value = "info"\n      }\n',
      '        value = "info"\n      }\n\n      env {\n        name  = "REGION"\n        value = var.region\n      }\n\n      env {\n        name  = "PROJECT"\n        value = var.project\n      }\n',
    ]),
    'merged',
  ),
  inOneFile(
    'Both add an environment variable of one name with different values',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        '        value = "info"\n      }\n',
        '        value = "info"\n      }\n\n      env {\n        name  = "MODE"\n        value = "a"\n      }\n',
      ]),
      edited(SERVICE, [
        '        value = "info"\n      }\n',
        '        value = "info"\n      }\n\n      env {\n        name  = "MODE"\n        value = "b"\n      }\n',
      ]),
    ],
    edited(SERVICE, [
      '        value = "info"\n      }\n',
      `        value = "info"\n      }\n\n${conflictOf(
        '      env {\n        name  = "MODE"\n        value = "a"\n      }\n',
        '',
        '      env {\n        name  = "MODE"\n        value = "b"\n      }\n',
      )}`,
    ]),
    'conflict',
  ),
  inOneFile(
    'The team explains an argument, the template changes it',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        '      max_instance_count',
        '      # The database takes no more.\n      max_instance_count',
      ]),
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 4']),
    ],
    edited(SERVICE, [
      '      max_instance_count = 3',
      '      # The database takes no more.\n      max_instance_count = 4',
    ]),
    'merged',
  ),
  inOneFile(
    'The team comments behind an argument, the template changes it',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        'max_instance_count = 3',
        'max_instance_count = 3 # agreed with the database team',
      ]),
      edited(SERVICE, ['max_instance_count = 3', 'max_instance_count = 4']),
    ],
    edited(SERVICE, [
      'max_instance_count = 3',
      'max_instance_count = 4 # agreed with the database team',
    ]),
    'merged',
  ),
  inOneFile(
    'Both change the comment of an argument',
    'main.tf',
    [
      SERVICE,
      edited(SERVICE, [
        '# Only the networks of this project',
        '# Only our own networks',
      ]),
      edited(SERVICE, [
        '# Only the networks of this project',
        '# Only internal networks',
      ]),
    ],
    edited(SERVICE, [
      '  # Only the networks of this project reach the service.\n',
      conflictOf(
        '  # Only our own networks reach the service.\n',
        '  # Only the networks of this project reach the service.\n',
        '  # Only internal networks reach the service.\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'The team puts the blocks in another order, the template changes one',
    'network.tf',
    [
      NETWORK,
      `${SUBNETWORK}\n${ONLY_NETWORK}`,
      edited(NETWORK, ['10.0.0.0/24', '10.0.0.0/22']),
    ],
    edited(`${SUBNETWORK}\n${ONLY_NETWORK}`, ['10.0.0.0/24', '10.0.0.0/22']),
    'merged',
  ),
  inOneFile(
    'The template puts the blocks in another order, the team changed one',
    'network.tf',
    [
      NETWORK,
      edited(NETWORK, ['10.0.0.0/24', '10.0.0.0/22']),
      `${SUBNETWORK}\n${ONLY_NETWORK}`,
    ],
    edited(`${SUBNETWORK}\n${ONLY_NETWORK}`, ['10.0.0.0/24', '10.0.0.0/22']),
    'merged',
  ),
  {
    title: 'The template moves a block to another file, the team changed it',
    base: { 'main.tf': `${SERVICE}\n${NETWORK}` },
    ours: {
      'main.tf': edited(`${SERVICE}\n${NETWORK}`, [
        '10.0.0.0/24',
        '10.9.0.0/24',
      ]),
    },
    theirs: { 'main.tf': SERVICE, 'network.tf': NETWORK },
    expected: {
      'main.tf': SERVICE,
      'network.tf': edited(NETWORK, ['10.0.0.0/24', '10.9.0.0/24']),
    },
    results: { 'main.tf': 'merged', 'network.tf': 'added' },
    conflicts: 0,
  },
  {
    title: 'The team moves a block to another file, the template changes it',
    base: { 'main.tf': `${SERVICE}\n${NETWORK}` },
    ours: { 'main.tf': SERVICE, 'network.tf': NETWORK },
    theirs: {
      'main.tf': edited(`${SERVICE}\n${NETWORK}`, [
        '10.0.0.0/24',
        '10.9.0.0/24',
      ]),
    },
    expected: {
      'main.tf': SERVICE,
      'network.tf': edited(NETWORK, ['10.0.0.0/24', '10.9.0.0/24']),
    },
    results: { 'main.tf': 'kept', 'network.tf': 'merged' },
    conflicts: 0,
  },
  {
    title:
      'The team puts two files together, the template adds a block to the one that is gone',
    base: { 'main.tf': SERVICE, 'network.tf': NETWORK },
    ours: { 'main.tf': `${SERVICE}\n${NETWORK}` },
    theirs: {
      'main.tf': SERVICE,
      'network.tf': `${NETWORK}\nresource "google_compute_address" "nat" {\n  name = "orders"\n}\n`,
    },
    expected: {
      'main.tf': `${SERVICE}\n${NETWORK}\nresource "google_compute_address" "nat" {\n  name = "orders"\n}\n`,
    },
    results: { 'main.tf': 'merged', 'network.tf': 'deleted' },
    conflicts: 0,
  },
  inOneFile(
    'The template renames a resource, the team changed it and uses it',
    'network.tf',
    [
      NETWORK,
      `${edited(NETWORK, [
        '"REGIONAL"',
        '"GLOBAL"',
      ])}\noutput "network" {\n  value = "net/\${google_compute_network.main.name}"\n}\n`,
      NETWORK.replace(
        '"google_compute_network" "main"',
        '"google_compute_network" "vpc"',
      ).replace(
        'google_compute_network.main.id',
        'google_compute_network.vpc.id',
      ),
    ],
    `resource "google_compute_network" "vpc" {
  name                    = "orders"
  auto_create_subnetworks = false
  routing_mode            = "GLOBAL"
}

moved {
  from = google_compute_network.main
  to   = google_compute_network.vpc
}

resource "google_compute_subnetwork" "main" {
  name          = "orders"
  network       = google_compute_network.vpc.id
  ip_cidr_range = "10.0.0.0/24"
  region        = var.region
}

output "network" {
  value = "net/\${google_compute_network.vpc.name}"
}
`,
    'merged',
  ),
  inOneFile(
    'The team renames a resource with moved, the template changes it',
    'network.tf',
    [
      NETWORK,
      `${NETWORK.replace(
        '"google_compute_network" "main"',
        '"google_compute_network" "vpc"',
      ).replace(
        'google_compute_network.main.id',
        'google_compute_network.vpc.id',
      )}\nmoved {\n  from = google_compute_network.main\n  to   = google_compute_network.vpc\n}\n`,
      edited(NETWORK, ['"REGIONAL"', '"GLOBAL"']),
    ],
    `${edited(NETWORK, ['"REGIONAL"', '"GLOBAL"'])
      .replace(
        '"google_compute_network" "main"',
        '"google_compute_network" "vpc"',
      )
      .replace(
        'google_compute_network.main.id',
        'google_compute_network.vpc.id',
      )}\nmoved {\n  from = google_compute_network.main\n  to   = google_compute_network.vpc\n}\n`,
    'merged',
  ),
  inOneFile(
    'The team deleted a block, the template changes it',
    'network.tf',
    [NETWORK, ONLY_NETWORK, edited(NETWORK, ['10.0.0.0/24', '10.0.0.0/22'])],
    ONLY_NETWORK,
    'kept',
  ),
  inOneFile(
    'The template drops a block that the team changed',
    'network.tf',
    [NETWORK, edited(NETWORK, ['10.0.0.0/24', '10.0.0.0/22']), ONLY_NETWORK],
    `${ONLY_NETWORK}\n${conflictOf(
      edited(SUBNETWORK, ['10.0.0.0/24', '10.0.0.0/22']),
      SUBNETWORK,
      '',
    )}`,
    'conflict',
  ),
  inOneFile(
    'The template drops a block that nobody edited, the team changed another',
    'network.tf',
    [NETWORK, edited(NETWORK, ['"REGIONAL"', '"GLOBAL"']), ONLY_NETWORK],
    edited(ONLY_NETWORK, ['"REGIONAL"', '"GLOBAL"']),
    'merged',
  ),
  {
    title:
      'The template drops a variable that the team uses in a block of its own',
    base: {
      'main.tf': SERVICE,
      'variables.tf':
        'variable "region" {\n  type = string\n}\n\nvariable "zone" {\n  type = string\n}\n',
    },
    ours: {
      'main.tf': SERVICE,
      'variables.tf':
        'variable "region" {\n  type = string\n}\n\nvariable "zone" {\n  type = string\n}\n',
      'vm.tf': 'output "zone" {\n  value = var.zone\n}\n',
    },
    theirs: {
      'main.tf': SERVICE,
      'variables.tf': 'variable "region" {\n  type = string\n}\n',
    },
    expected: {
      'main.tf': SERVICE,
      'variables.tf': `variable "region" {\n  type = string\n}\n\n${conflictOf(
        'variable "zone" {\n  type = string\n}\n',
        'variable "zone" {\n  type = string\n}\n',
        '',
      )}`,
      'vm.tf': 'output "zone" {\n  value = var.zone\n}\n',
    },
    results: {
      'main.tf': 'unchanged',
      'variables.tf': 'conflict',
      'vm.tf': 'kept',
    },
    conflicts: 1,
  },
  {
    title: 'Both add one resource in different files, word for word',
    base: { 'main.tf': SERVICE },
    ours: { 'main.tf': SERVICE, 'team.tf': NETWORK },
    theirs: { 'main.tf': SERVICE, 'network.tf': NETWORK },
    expected: { 'main.tf': SERVICE, 'team.tf': NETWORK },
    results: {
      'main.tf': 'unchanged',
      'team.tf': 'kept',
      'network.tf': 'kept',
    },
    conflicts: 0,
  },
  {
    title: 'Both add one resource in different files, and say different things',
    base: { 'main.tf': SERVICE },
    ours: {
      'main.tf': SERVICE,
      'team.tf': 'resource "google_compute_address" "nat" {\n  name = "a"\n}\n',
    },
    theirs: {
      'main.tf': SERVICE,
      'network.tf':
        'resource "google_compute_address" "nat" {\n  name = "b"\n}\n',
    },
    expected: {
      'main.tf': SERVICE,
      'team.tf': conflictOf(
        'resource "google_compute_address" "nat" {\n  name = "a"\n}\n',
        '',
        'resource "google_compute_address" "nat" {\n  name = "b"\n}\n',
      ),
    },
    results: {
      'main.tf': 'unchanged',
      'team.tf': 'conflict',
      'network.tf': 'kept',
    },
    conflicts: 1,
  },
  inOneFile(
    'Lists that are sets: both add a domain at one place',
    'env.tfvars',
    [
      'domains = ["a.example.com"]\n',
      'domains = ["a.example.com", "team.example.com"]\n',
      'domains = ["a.example.com", "new.example.com"]\n',
    ],
    'domains = ["a.example.com", "team.example.com", "new.example.com"]\n',
    'merged',
  ),
  inOneFile(
    'Lists that are sets: the team takes a member away, the template adds one',
    'iam.tf',
    [
      'resource "google_x" "a" {\n  members = [\n    "user:a@example.com",\n    "user:b@example.com",\n  ]\n}\n',
      'resource "google_x" "a" {\n  members = [\n    "user:b@example.com",\n  ]\n}\n',
      'resource "google_x" "a" {\n  members = [\n    "user:a@example.com",\n    "user:b@example.com",\n    "user:c@example.com",\n  ]\n}\n',
    ],
    'resource "google_x" "a" {\n  members = [\n    "user:b@example.com",\n    "user:c@example.com",\n  ]\n}\n',
    'merged',
  ),
  inOneFile(
    'An ordered list that both add to at the end',
    'main.tf',
    [
      'resource "google_x" "a" {\n  args = ["--port", "8080"]\n}\n',
      'resource "google_x" "a" {\n  args = ["--port", "8080", "--verbose"]\n}\n',
      'resource "google_x" "a" {\n  args = ["--port", "8080", "--trace"]\n}\n',
    ],
    `resource "google_x" "a" {\n${conflictOf(
      '  args = ["--port", "8080", "--verbose"]\n',
      '  args = ["--port", "8080"]\n',
      '  args = ["--port", "8080", "--trace"]\n',
    )}}\n`,
    'conflict',
  ),
  inOneFile(
    'Local values: both add keys to one map',
    'locals.tf',
    [
      'locals {\n  labels = {\n    app = "orders"\n  }\n}\n',
      'locals {\n  labels = {\n    app  = "orders"\n    team = "lantern"\n  }\n}\n',
      'locals {\n  labels = {\n    app        = "orders"\n    managed-by = "terraform"\n  }\n}\n',
    ],
    'locals {\n  labels = {\n    app        = "orders"\n    team       = "lantern"\n    managed-by = "terraform"\n  }\n}\n',
    'merged',
  ),
  inOneFile(
    'A heredoc that both change at different lines',
    'main.tf',
    [
      'resource "google_x" "a" {\n  script = <<-EOT\n    one\n    two\n    three\n  EOT\n}\n',
      'resource "google_x" "a" {\n  script = <<-EOT\n    ONE\n    two\n    three\n  EOT\n}\n',
      'resource "google_x" "a" {\n  script = <<-EOT\n    one\n    two\n    THREE\n  EOT\n}\n',
    ],
    'resource "google_x" "a" {\n  script = <<-EOT\n    ONE\n    two\n    THREE\n  EOT\n}\n',
    'merged',
  ),
  inOneFile(
    'A heredoc that both change at one line',
    'main.tf',
    [
      'resource "google_x" "a" {\n  script = <<-EOT\n    one\n    two\n  EOT\n}\n',
      'resource "google_x" "a" {\n  script = <<-EOT\n    uno\n    two\n  EOT\n}\n',
      'resource "google_x" "a" {\n  script = <<-EOT\n    eins\n    two\n  EOT\n}\n',
    ],
    `resource "google_x" "a" {\n  script = <<-EOT\n${conflictOf(
      '    uno\n',
      '    one\n',
      '    eins\n',
    )}    two\n  EOT\n}\n`,
    'conflict',
  ),
  inOneFile(
    'A dynamic block that the team changed gets an argument',
    'main.tf',
    [
      'resource "google_x" "a" {\n  dynamic "rule" {\n    for_each = var.rules\n    content {\n      name = rule.value\n    }\n  }\n}\n',
      'resource "google_x" "a" {\n  dynamic "rule" {\n    for_each = toset(var.rules)\n    content {\n      name = rule.value\n    }\n  }\n}\n',
      'resource "google_x" "a" {\n  dynamic "rule" {\n    for_each = var.rules\n    content {\n      name     = rule.value\n      priority = 1\n    }\n  }\n}\n',
    ],
    'resource "google_x" "a" {\n  dynamic "rule" {\n    for_each = toset(var.rules)\n    content {\n      name     = rule.value\n      priority = 1\n    }\n  }\n}\n',
    'merged',
  ),
  inOneFile(
    'The default of a variable that both change',
    'variables.tf',
    [
      'variable "region" {\n  type    = string\n  default = "a"\n}\n',
      'variable "region" {\n  type    = string\n  default = "b"\n}\n',
      'variable "region" {\n  type    = string\n  default = "c"\n}\n',
    ],
    `variable "region" {\n  type    = string\n${conflictOf(
      '  default = "b"\n',
      '  default = "a"\n',
      '  default = "c"\n',
    )}}\n`,
    'conflict',
  ),
  inOneFile(
    'The team deleted an argument that the template changes',
    'main.tf',
    [
      'resource "google_x" "a" {\n  name = "a"\n  size = 1\n}\n',
      'resource "google_x" "a" {\n  name = "a"\n}\n',
      'resource "google_x" "a" {\n  name = "a"\n  size = 2\n}\n',
    ],
    `resource "google_x" "a" {\n  name = "a"\n${conflictOf(
      '',
      '  size = 1\n',
      '  size = 2\n',
    )}}\n`,
    'conflict',
  ),
  inOneFile(
    'The team adds a lifecycle block, the template a timeouts block',
    'main.tf',
    [
      'resource "google_x" "a" {\n  name = "a"\n}\n',
      'resource "google_x" "a" {\n  name = "a"\n\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
      'resource "google_x" "a" {\n  name = "a"\n\n  timeouts {\n    create = "5m"\n  }\n}\n',
    ],
    'resource "google_x" "a" {\n  name = "a"\n\n  lifecycle {\n    prevent_destroy = true\n  }\n\n  timeouts {\n    create = "5m"\n  }\n}\n',
    'merged',
  ),
  inOneFile(
    'Providers of two aliases: each side changes one',
    'providers.tf',
    [
      'provider "google" {\n  region = "a"\n}\n\nprovider "google" {\n  alias  = "eu"\n  region = "b"\n}\n',
      'provider "google" {\n  region = "team"\n}\n\nprovider "google" {\n  alias  = "eu"\n  region = "b"\n}\n',
      'provider "google" {\n  region = "a"\n}\n\nprovider "google" {\n  alias  = "eu"\n  region = "new"\n}\n',
    ],
    'provider "google" {\n  region = "team"\n}\n\nprovider "google" {\n  alias  = "eu"\n  region = "new"\n}\n',
    'merged',
  ),
  {
    title:
      'A block of an override file is another one than that of its address',
    base: { 'main.tf': 'resource "google_x" "a" {\n  name = "a"\n}\n' },
    ours: {
      'main.tf': 'resource "google_x" "a" {\n  name = "a"\n}\n',
      'override.tf': 'resource "google_x" "a" {\n  name = "team"\n}\n',
    },
    theirs: { 'main.tf': 'resource "google_x" "a" {\n  name = "b"\n}\n' },
    expected: {
      'main.tf': 'resource "google_x" "a" {\n  name = "b"\n}\n',
      'override.tf': 'resource "google_x" "a" {\n  name = "team"\n}\n',
    },
    results: { 'main.tf': 'updated', 'override.tf': 'kept' },
    conflicts: 0,
  },
  inOneFile(
    'Terraform in JSON: each side changes an argument of one resource',
    'main.tf.json',
    [
      '{\n  "resource": {\n    "google_x": {\n      "a": {\n        "name": "a",\n        "size": 1\n      }\n    }\n  }\n}\n',
      '{\n  "resource": {\n    "google_x": {\n      "a": {\n        "name": "team",\n        "size": 1\n      }\n    }\n  }\n}\n',
      '{\n  "resource": {\n    "google_x": {\n      "a": {\n        "name": "a",\n        "size": 2\n      }\n    }\n  }\n}\n',
    ],
    '{\n  "resource": {\n    "google_x": {\n      "a": {\n        "name": "team",\n        "size": 2\n      }\n    }\n  }\n}\n',
    'merged',
  ),
  inOneFile(
    'A file that is broken on one side is merged by its lines',
    'main.tf',
    [
      'resource "google_x" "a" {\n  name = "a"\n}\n\n# tail\n',
      'resource "google_x" "a" {\n  name = "a"\n\n\n# tail of the team\n',
      'resource "google_x" "a" {\n  name = "b"\n}\n\n# tail\n',
    ],
    `resource "google_x" "a" {\n${conflictOf(
      '  name = "a"\n',
      '  name = "a"\n}\n',
      '  name = "b"\n}\n',
    )}\n\n# tail of the team\n`,
    'conflict',
  ),
];
