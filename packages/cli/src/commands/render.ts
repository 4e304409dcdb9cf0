import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { exposureMessages } from 'backstage-plugin-cloud-run-common';
import {
  continuousIntegrationOf,
  filesBelow,
  generateService,
  objectionText,
  parseGenerateInput,
  readBack,
  readFailOn,
  readPipelineCheck,
  readPolicy,
  readSkeleton,
  refusalMessage,
  stopMessage,
  stoppingFindings,
  stricterOf,
  templateIdentityOf,
  writeFiles,
} from 'backstage-plugin-cloud-run-node';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printable } from '../check/formats/printable';
import { EXIT, ExitCode } from '../exitCodes';
import { Streams } from '../streams';
import { loadRules } from '../rules/loadRules';
import { checkParameters } from '../template/checkParameters';
import { generateStepOf } from '../template/generateStep';
import { readTemplate } from '../template/readTemplate';
import { readValues } from '../template/readValues';
import { renderStepInput } from '../template/renderStepInput';
import { withDefaults } from '../template/withDefaults';
import { portalConfig } from './portalConfig';

/** What `cloud-run render` is called with. */
export interface RenderOptions {
  template: string;
  values: string;
  out: string;
  force?: boolean;
  config?: string[];
  rules?: string[];
}

async function isEmpty(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0;
  } catch {
    return true;
  }
}

/** The host as it stands in the repository picker's value, such as `github.com?owner=lantern&repo=orders`. */
function hostOf(repoUrl: string): string {
  return new URL(`https://${repoUrl}`).host;
}

/** Writes what the portal would generate from the same values. */
export async function render(
  options: RenderOptions,
  { out, err }: Streams,
): Promise<ExitCode> {
  const directory = resolve(options.out);
  if (!options.force && !(await isEmpty(directory))) {
    throw new InputError(
      `${options.out} is not empty. Choose another directory, or add --force to write over what is there.`,
    );
  }
  const config = await portalConfig(options.config);
  const rules = await loadRules(options.rules);
  const template = await readTemplate(options.template);
  const parameters = withDefaults(
    template.spec.parameters,
    await readValues(options.values),
  );
  checkParameters(template.spec.parameters, parameters);

  const input = parseGenerateInput(
    renderStepInput(generateStepOf(template), parameters),
  );
  const integrations = ScmIntegrations.fromConfig(config);
  const judging = {
    rules,
    policy: readPolicy(config, rules),
    today: new Date().toISOString().slice(0, 10),
  };
  const generated = await generateService(
    input.definition,
    await readSkeleton(resolve(options.template, input.skeleton)),
    {
      ...judging,
      template: templateIdentityOf(template.metadata),
      ci: continuousIntegrationOf(
        input.repoUrl && integrations.byHost(hostOf(input.repoUrl))?.type,
      ),
      check: input.check ?? readPipelineCheck(config),
      render: { copyWithoutTemplating: input.copyWithoutTemplating },
    },
  );

  const failOn = stricterOf(readFailOn(config), input.failOn);
  const stopping = stoppingFindings(generated.findings, failOn);
  if (stopping.length > 0) {
    err(`${printable(stopMessage(stopping))}\n`);
    return EXIT.findings;
  }
  const { objections, hidden } = await readBack(
    filesBelow('', generated.files),
    {
      ...judging,
      definition: input.definition,
      deployments: generated.deployments,
      failOn,
    },
  );
  if (objections.length > 0) {
    err(`${refusalMessage(objections)}\n`);
    return EXIT.findings;
  }
  for (const value of hidden) {
    err(`${objectionText(value)}\n`);
  }
  await writeFiles(
    resolve(directory, input.targetPath ?? '.'),
    generated.files,
  );
  for (const { deployment, exposure } of generated.deployments) {
    out(
      `${deployment.environment.name}: ${
        exposureMessages.en[exposure.level].title
      }\n`,
    );
  }
  for (const { severity, title } of generated.findings) {
    out(`${severity}: ${title}\n`);
  }
  out(`Wrote ${generated.files.length} files to ${options.out}\n`);
  return EXIT.ok;
}
