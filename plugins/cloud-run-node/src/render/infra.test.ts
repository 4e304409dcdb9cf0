import { formatNative } from 'backstage-cloud-run-terraform/syntax';
import { parse } from '@cdktn/hcl2json';
import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { RenderedFile, SkeletonFile } from './skeletonFile';
import { readInfra, renderInfra } from './__testUtils__/infra';
import { mixedEnvironments } from './__testUtils__/mixedEnvironments';
import { tidyText } from './tidyText';

const REPRESENTATIVES = pairwiseDefinitions();
const SAMPLES = sampleDefinitions(20, 100);

const isTerraformFile = ({ path }: RenderedFile) => path.endsWith('.tf');
const isValuesFile = ({ path }: RenderedFile) => path.endsWith('.tfvars');

/** The text without what is written in quotes or comments, but with what is interpolated. */
function code(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"/g, quoted =>
      [...quoted.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(m => m[1]).join(' '),
    )
    .replace(/#.*/g, '');
}

interface Configuration {
  /** Addresses that are declared, such as `var.region` and `data.google_compute_network.main`. */
  declared: string[];
  /** Addresses that are named somewhere. */
  named: string[];
  /** Variables without a default. */
  required: string[];
}

function addresses(prefix: string, byType: Record<string, object> = {}) {
  return Object.entries(byType).flatMap(([type, byName]) =>
    Object.keys(byName).map(name => `${prefix}${type}.${name}`),
  );
}

async function configurationOf(files: RenderedFile[]): Promise<Configuration> {
  const configuration: Configuration = {
    declared: [],
    named: [],
    required: [],
  };
  for (const file of files.filter(isTerraformFile)) {
    const text = file.contents.toString('utf8');
    const { resource, data, variable = {} } = await parse(file.path, text);
    configuration.declared.push(
      ...addresses('', resource),
      ...addresses('data.', data),
      ...Object.keys(variable).map(name => `var.${name}`),
    );
    for (const [name, [declaration]] of Object.entries<object[]>(variable)) {
      if (!('default' in declaration)) {
        configuration.required.push(name);
      }
    }
    configuration.named.push(
      ...[
        ...code(text).matchAll(
          /(?<![\w.])((?:data\.)?google_\w+\.\w+|var\.\w+)/g,
        ),
      ].map(([address]) => address),
    );
  }
  return configuration;
}

const unique = (items: string[]) => Array.from(new Set(items)).sort();

/** Resources that stand for themselves: nothing else has to name them. */
const ENDS =
  /^google_(cloud_run_v2_service_iam_member|iap_web_\w+|compute_(global_)?forwarding_rule|project_service|dns_record_set|certificate_manager_certificate_map_entry|compute_router_nat)\./;

describe('the Terraform of the service template', () => {
  let skeleton: SkeletonFile[];
  beforeAll(async () => {
    skeleton = await readInfra();
  });

  it.each([
    ...REPRESENTATIVES.map(({ title, definition }) => ({ title, definition })),
    { title: 'mixed environments', definition: mixedEnvironments },
    ...SAMPLES.map((definition, index) => ({
      title: `sample ${index}`,
      definition,
    })),
  ])(
    'is formatted, whole and without surplus: $title',
    async ({ definition }) => {
      const files = await renderInfra(skeleton, definition);
      for (const { path, contents } of files) {
        const text = contents.toString('utf8');
        expect(tidyText(path, text)).toBe(text);
        expect(path.startsWith('.') ? text : await formatNative(text)).toBe(
          text,
        );
      }

      const { declared, named, required } = await configurationOf(files);
      expect(
        unique(named.filter(address => !declared.includes(address))),
      ).toEqual([]);
      expect(
        declared.filter(
          address => !named.includes(address) && !ENDS.test(address),
        ),
      ).toEqual([]);
      expect(unique(declared)).toHaveLength(declared.length);

      const values = files.filter(isValuesFile);
      expect(values).toHaveLength(definition.environments.length);
      for (const { path, contents } of values) {
        const given = Object.keys(await parse(path, contents.toString('utf8')));
        expect(given.filter(name => !declared.includes(`var.${name}`))).toEqual(
          [],
        );
        expect(required.filter(name => !given.includes(name))).toEqual([]);
      }
    },
  );

  it('is no more than the service, its identity and the APIs where nothing else is chosen', async () => {
    const [{ definition }] = REPRESENTATIVES;
    const files = await renderInfra(skeleton, {
      ...definition,
      network: {
        ingress: { setting: 'all' },
        auth: { method: 'iam', invokers: [] },
        egress: { path: 'default' },
      },
      environments: [
        { ...definition.environments[0], domains: undefined, vpc: undefined },
      ],
    });
    expect(files.map(({ path }) => path)).toEqual([
      '.gitignore',
      'apis.tf',
      `environments/${definition.environments[0].name}.tfvars`,
      'iam.tf',
      'outputs.tf',
      'service.tf',
      'variables.tf',
      'versions.tf',
    ]);
    const { declared } = await configurationOf(files);
    expect(declared.filter(address => address.startsWith('google_'))).toEqual([
      'google_project_service.required',
      'google_service_account.main',
      'google_cloud_run_v2_service.main',
    ]);
  });
});
