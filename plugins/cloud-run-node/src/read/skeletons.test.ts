import { memoryFiles } from 'backstage-cloud-run-terraform';
import { servicesOfRepository } from './servicesOfRepository';

const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: service
spec:
  steps:
    - id: fetch
      action: fetch:template
      input:
        url: ./skeleton
`;
const SERVICE = `resource "google_cloud_run_v2_service" "api" {
  name = "api"
}
`;

function read(files: Record<string, string>) {
  return servicesOfRepository(memoryFiles(files));
}

describe('the skeleton of a template', () => {
  it('is no Terraform before it is filled in', async () => {
    const { services, problems } = await read({
      'infra/main.tf': SERVICE,
      'template/template.yaml': TEMPLATE,
      'template/skeleton/infra/main.tf': `{% if values.api %}\n${SERVICE}{% endif %}\n`,
    });
    expect(problems).toEqual([]);
    expect(services.map(({ at }) => at?.path)).toEqual(['infra/main.tf']);
  });

  it('hides nothing that OpenTofu takes beside a file that Terraform refuses', async () => {
    const { services } = await read({
      'template/template.yaml': TEMPLATE,
      'template/skeleton/main.tf': '{% if values.api %}\n',
      'template/skeleton/main.tofu': SERVICE,
    });
    expect(services).toHaveLength(1);
  });

  it.each([
    ['has nothing to fill in', TEMPLATE, 'template/skeleton/main.tf', SERVICE],
    [
      'only looks as if it had, in a comment',
      TEMPLATE,
      'template/skeleton/main.tf',
      `# \${{ values.name }}\n/*\n{% if values.api %}\n*/\n${SERVICE}`,
    ],
    [
      'is that of nothing that the scaffolder knows',
      TEMPLATE.replace('kind: Template', 'kind: Component'),
      'template/skeleton/main.tf',
      `{% if values.api %}\n${SERVICE}`,
    ],
    [
      'lies elsewhere',
      TEMPLATE,
      'infra/main.tf',
      `{% if values.api %}\n${SERVICE}`,
    ],
  ])('is read where it %s', async (_, template, path, text) => {
    const { services, problems } = await read({
      'template/template.yaml': template,
      [path]: text,
    });
    expect(services.length + problems.length).toBeGreaterThan(0);
  });
});
