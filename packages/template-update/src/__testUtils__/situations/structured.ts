import { Situation, conflictOf, inOneFile } from '../situation';

const WORKFLOW = `name: Deploy

on:
  push:
    branches: [main]

jobs:
  build:
    runs-on: ubuntu-latest
    needs: [lint, test]
    steps:
      - uses: actions/checkout@v4
      - name: Build
        run: |
          npm ci
          npm run build
      - name: Push
        run: docker push image
`;

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders
  # Where it runs.
  annotations:
    cloud.google.com/run-service: projects/p/locations/r/services/orders
  tags:
    - cloud-run
spec:
  type: service
  owner: group:default/lantern
  lifecycle: production
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  template:
    spec:
      containers:
        - name: app
          image: orders:1
          env:
            - name: A
              value: "1"
        - name: proxy
          image: proxy:1
---
apiVersion: v1
kind: Service
metadata:
  name: orders
spec:
  ports:
    - port: 80
`;

const PACKAGE = `{
  "name": "orders",
  "scripts": {
    "start": "node src/main.js"
  },
  "dependencies": {
    "express": "^4.0.0",
    "pino": "^8.0.0"
  }
}
`;

const TSCONFIG = `{
  // What the code is checked with.
  "compilerOptions": {
    "strict": true,
    "target": "ES2022", // as Node 20 has it
  },
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

/** YAML and JSON. */
export const STRUCTURED: readonly Situation[] = [
  inOneFile(
    'A workflow: the team changes a step, the template its neighbour',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, [
        'npm run build\n',
        'npm run build\n          npm test\n',
      ]),
      edited(WORKFLOW, ['checkout@v4', 'checkout@v5']),
    ],
    edited(
      WORKFLOW,
      ['npm run build\n', 'npm run build\n          npm test\n'],
      ['checkout@v4', 'checkout@v5'],
    ),
    'merged',
  ),
  inOneFile(
    'A workflow: both set another version of one action',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, ['checkout@v4', 'checkout@v6']),
      edited(WORKFLOW, ['checkout@v4', 'checkout@v5']),
    ],
    edited(WORKFLOW, [
      '      - uses: actions/checkout@v4\n',
      conflictOf(
        '      - uses: actions/checkout@v6\n',
        '      - uses: actions/checkout@v4\n',
        '      - uses: actions/checkout@v5\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'A workflow: the team adds a step, the template another one elsewhere',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, [
        '      - name: Build\n',
        '      - name: Lint\n        run: npm run lint\n      - name: Build\n',
      ]),
      `${WORKFLOW}      - name: Announce\n        run: echo done\n`,
    ],
    `${edited(WORKFLOW, [
      '      - name: Build\n',
      '      - name: Lint\n        run: npm run lint\n      - name: Build\n',
    ])}      - name: Announce\n        run: echo done\n`,
    'merged',
  ),
  inOneFile(
    'A workflow: both add a step at one place',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      `${WORKFLOW}      - name: Scan\n        run: scan image\n`,
      `${WORKFLOW}      - name: Sign\n        run: sign image\n`,
    ],
    `${WORKFLOW}${conflictOf(
      '      - name: Scan\n        run: scan image\n',
      '',
      '      - name: Sign\n        run: sign image\n',
    )}`,
    'conflict',
  ),
  inOneFile(
    'A workflow: the template puts the steps in another order, the team changed one',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, ['docker push image', 'docker push --quiet image']),
      edited(
        WORKFLOW,
        ['      - uses: actions/checkout@v4\n', ''],
        [
          '      - name: Push\n',
          '      - uses: actions/checkout@v4\n      - name: Push\n',
        ],
      ),
    ],
    edited(
      WORKFLOW,
      ['      - uses: actions/checkout@v4\n', ''],
      [
        '      - name: Push\n',
        '      - uses: actions/checkout@v4\n      - name: Push\n',
      ],
      ['docker push image', 'docker push --quiet image'],
    ),
    'merged',
  ),
  inOneFile(
    'A workflow: both add to what a job needs',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, ['[lint, test]', '[lint, test, e2e]']),
      edited(WORKFLOW, ['[lint, test]', '[lint, test, policy]']),
    ],
    edited(WORKFLOW, ['[lint, test]', '[lint, test, e2e, policy]']),
    'merged',
  ),
  inOneFile(
    'A workflow: a script that both change at one line',
    '.github/workflows/deploy.yaml',
    [
      WORKFLOW,
      edited(WORKFLOW, ['npm run build', 'npm run build -- --team']),
      edited(WORKFLOW, ['npm run build', 'npm run build -- --template']),
    ],
    edited(WORKFLOW, [
      '          npm run build\n',
      conflictOf(
        '          npm run build -- --team\n',
        '          npm run build\n',
        '          npm run build -- --template\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'A workflow: the team deleted a job that the template changes',
    '.github/workflows/deploy.yaml',
    [
      `${WORKFLOW}  docs:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n`,
      WORKFLOW,
      `${WORKFLOW}  docs:\n    runs-on: ubuntu-latest\n    timeout-minutes: 9\n`,
    ],
    WORKFLOW,
    'kept',
  ),
  inOneFile(
    'catalog-info.yaml: the team adds a tag and a link, the template a tag and an annotation',
    'catalog-info.yaml',
    [
      CATALOG,
      edited(CATALOG, [
        '    - cloud-run\n',
        '    - cloud-run\n    - payments\n  links:\n    - url: https://example.com\n',
      ]),
      edited(
        CATALOG,
        ['    - cloud-run\n', '    - cloud-run\n    - generated\n'],
        [
          'services/orders\n',
          'services/orders\n    backstage.io/template-version: 2.0.0\n',
        ],
      ),
    ],
    edited(
      CATALOG,
      [
        '    - cloud-run\n',
        '    - cloud-run\n    - payments\n    - generated\n  links:\n    - url: https://example.com\n',
      ],
      [
        'services/orders\n',
        'services/orders\n    backstage.io/template-version: 2.0.0\n',
      ],
    ),
    'merged',
  ),
  inOneFile(
    'YAML: the team changes a comment, the template the value below',
    'catalog-info.yaml',
    [
      CATALOG,
      edited(CATALOG, ['# Where it runs.', '# Where it runs, since May.']),
      edited(CATALOG, ['  lifecycle: production', '  lifecycle: experimental']),
    ],
    edited(
      CATALOG,
      ['# Where it runs.', '# Where it runs, since May.'],
      ['  lifecycle: production', '  lifecycle: experimental'],
    ),
    'merged',
  ),
  inOneFile(
    'YAML: both give one key another value',
    'catalog-info.yaml',
    [
      CATALOG,
      edited(CATALOG, ['lifecycle: production', 'lifecycle: deprecated']),
      edited(CATALOG, ['lifecycle: production', 'lifecycle: experimental']),
    ],
    edited(CATALOG, [
      '  lifecycle: production\n',
      conflictOf(
        '  lifecycle: deprecated\n',
        '  lifecycle: production\n',
        '  lifecycle: experimental\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'YAML: anchors and aliases stay what they are',
    'values.yaml',
    [
      'base: &base\n  cpu: 1\n  memory: 1Gi\nprod:\n  <<: *base\n  cpu: 2\n',
      'base: &base\n  cpu: 1\n  memory: 2Gi\nprod:\n  <<: *base\n  cpu: 2\n',
      'base: &base\n  cpu: 1\n  memory: 1Gi\nprod:\n  <<: *base\n  cpu: 4\n',
    ],
    'base: &base\n  cpu: 1\n  memory: 2Gi\nprod:\n  <<: *base\n  cpu: 4\n',
    'merged',
  ),
  inOneFile(
    'YAML of several documents: containers and their variables by name',
    'deployment.yaml',
    [
      DEPLOYMENT,
      edited(
        DEPLOYMENT,
        [
          '              value: "1"\n',
          '              value: "1"\n            - name: TEAM\n              value: "2"\n',
        ],
        ['    - port: 80', '    - port: 8080'],
      ),
      edited(
        DEPLOYMENT,
        [
          '              value: "1"\n',
          '              value: "1"\n            - name: NEW\n              value: "3"\n',
        ],
        ['proxy:1', 'proxy:2'],
      ),
    ],
    edited(
      DEPLOYMENT,
      [
        '              value: "1"\n',
        '              value: "1"\n            - name: TEAM\n              value: "2"\n            - name: NEW\n              value: "3"\n',
      ],
      ['proxy:1', 'proxy:2'],
      ['    - port: 80', '    - port: 8080'],
    ),
    'merged',
  ),
  inOneFile(
    'YAML of several documents: the team adds one, the template changes another',
    'deployment.yaml',
    [
      DEPLOYMENT,
      `${DEPLOYMENT}---\nkind: ConfigMap\nmetadata:\n  name: team\n`,
      edited(DEPLOYMENT, ['orders:1', 'orders:2']),
    ],
    `${edited(DEPLOYMENT, [
      'orders:1',
      'orders:2',
    ])}---\nkind: ConfigMap\nmetadata:\n  name: team\n`,
    'merged',
  ),
  inOneFile(
    'YAML that the team indents otherwise',
    'mkdocs.yml',
    [
      'site_name: Orders\nnav:\n  - Home: index.md\n  - Network: network.md\n',
      'site_name: Orders\nnav:\n    - Home: index.md\n    - Network: network.md\n    - Runbook: runbook.md\n',
      'site_name: Orders service\nnav:\n  - Home: index.md\n  - Network: network.md\n',
    ],
    'site_name: Orders service\nnav:\n    - Home: index.md\n    - Network: network.md\n    - Runbook: runbook.md\n',
    'merged',
  ),
  inOneFile(
    'YAML in flow style: different keys of one map',
    'config.yaml',
    [
      'limits: {cpu: 1, memory: 512Mi}\n',
      'limits: {cpu: 2, memory: 512Mi}\n',
      'limits: {cpu: 1, memory: 512Mi, storage: 1Gi}\n',
    ],
    'limits: {cpu: 2, memory: 512Mi, storage: 1Gi}\n',
    'merged',
  ),
  inOneFile(
    'YAML that cannot be read is merged by its lines',
    'broken.yaml',
    [
      'a: [1\nb: 2\nc: 3\nd: 4\n',
      'a: [2\nb: 2\nc: 3\nd: 4\n',
      'a: [1\nb: 2\nc: 3\nd: 5\n',
    ],
    'a: [2\nb: 2\nc: 3\nd: 5\n',
    'merged',
  ),
  inOneFile(
    'package.json: both add a dependency at one place',
    'package.json',
    [
      PACKAGE,
      edited(PACKAGE, [
        '"pino": "^8.0.0"\n',
        '"pino": "^8.0.0",\n    "zod": "^3.0.0"\n',
      ]),
      edited(PACKAGE, [
        '"pino": "^8.0.0"\n',
        '"pino": "^9.0.0",\n    "undici": "^7.0.0"\n',
      ]),
    ],
    edited(PACKAGE, [
      '"pino": "^8.0.0"\n',
      '"pino": "^9.0.0",\n    "zod": "^3.0.0",\n    "undici": "^7.0.0"\n',
    ]),
    'merged',
  ),
  inOneFile(
    'package.json: both set another version of one dependency',
    'package.json',
    [
      PACKAGE,
      edited(PACKAGE, ['"express": "^4.0.0"', '"express": "^4.21.0"']),
      edited(PACKAGE, ['"express": "^4.0.0"', '"express": "^5.0.0"']),
    ],
    edited(PACKAGE, [
      '    "express": "^4.0.0",\n',
      conflictOf(
        '    "express": "^4.21.0",\n',
        '    "express": "^4.0.0",\n',
        '    "express": "^5.0.0",\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'package.json: the team adds the last script, the template drops the one before',
    'package.json',
    [
      '{\n  "scripts": {\n    "a": "1",\n    "b": "2"\n  }\n}\n',
      '{\n  "scripts": {\n    "a": "1",\n    "b": "2",\n    "c": "3"\n  }\n}\n',
      '{\n  "scripts": {\n    "a": "1"\n  }\n}\n',
    ],
    '{\n  "scripts": {\n    "a": "1",\n    "c": "3"\n  }\n}\n',
    'merged',
  ),
  inOneFile(
    'JSON with comments and trailing commas',
    'tsconfig.json',
    [
      TSCONFIG,
      edited(TSCONFIG, ['as Node 20 has it', 'as our Node has it']),
      edited(TSCONFIG, [
        '"strict": true,',
        '"strict": true,\n    "noEmit": true,',
      ]),
    ],
    edited(
      TSCONFIG,
      ['as Node 20 has it', 'as our Node has it'],
      ['"strict": true,', '"strict": true,\n    "noEmit": true,'],
    ),
    'merged',
  ),
  inOneFile(
    'A lock file is merged by its lines',
    'package-lock.json',
    [
      '{\n  "a": 1,\n  "b": 1\n}\n',
      '{\n  "a": 2,\n  "b": 1\n}\n',
      '{\n  "a": 1,\n  "b": 2\n}\n',
    ],
    `{\n${conflictOf(
      '  "a": 2,\n  "b": 1\n',
      '  "a": 1,\n  "b": 1\n',
      '  "a": 1,\n  "b": 2\n',
    )}}\n`,
    'conflict',
  ),
];
