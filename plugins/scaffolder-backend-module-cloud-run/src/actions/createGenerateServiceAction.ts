import {
  UrlReaderService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  fetchContents,
} from '@backstage/plugin-scaffolder-node';
import { folderFiles } from 'backstage-cloud-run-terraform';
import {
  CLOUD_RUN_RULES,
  Policy,
  Rule,
} from 'backstage-plugin-cloud-run-common';
import {
  FailOn,
  PipelineCheck,
  continuousIntegrationOf,
  filesBelow,
  generateService,
  layeredFiles,
  objectionText,
  parseGenerateInput,
  readBack,
  readSkeleton,
  refusalMessage,
  stopMessage,
  stoppingFindings,
  stricterOf,
  templateIdentityOf,
  writeFiles,
} from 'backstage-plugin-cloud-run-node';
import path from 'node:path';
import { examples } from './generateService.examples';
import {
  inputJsonSchema,
  inputSchema,
  outputSchema,
} from './generateService.schema';
import { explain } from './explain';
import { outputOf } from './output';
import { repositoryHostOf } from './repositoryHost';

/**
 * What the action works with.
 *
 * @public
 */
export interface GenerateServiceActionOptions {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  /** What services are judged by; the plugin's own rules if left out. */
  rules?: readonly Rule[];
  policy: Policy;
  failOn: FailOn;
  /** Where generated pipelines have the network check from, unless a template says. */
  check?: PipelineCheck;
}

/**
 * The action `cloud-run:service:generate`: writes the repository of a service into the workspace.
 *
 * @public
 */
export function createGenerateServiceAction(
  options: GenerateServiceActionOptions,
) {
  const { reader, integrations, rules = CLOUD_RUN_RULES, policy } = options;
  const action = createTemplateAction({
    id: 'cloud-run:service:generate',
    description:
      'Generates the repository of a Cloud Run service: its code, its network in Terraform, its pipeline, its catalog entity and its docs. ' +
      'Refuses a network that contradicts itself, is outside the policy, or has findings that are too grave, as it was chosen and as the generated files say it.',
    examples,
    supportsDryRun: true,
    schema: { input: inputSchema, output: outputSchema },
    async handler(ctx) {
      const input = parseGenerateInput(ctx.input);
      const { definition } = input;
      const failOn = stricterOf(options.failOn, input.failOn);
      const repositoryHost = repositoryHostOf(input, integrations);
      const template = ctx.templateInfo?.entity;
      if (!template) {
        throw new InputError(
          'The service records which template it comes from, and this task has none',
        );
      }

      const skeletonDirectory = resolveSafeChildPath(
        await ctx.createTemporaryDirectory(),
        'skeleton',
      );
      await fetchContents({
        reader,
        integrations,
        baseUrl: ctx.templateInfo?.baseUrl,
        fetchUrl: input.skeleton,
        outputPath: skeletonDirectory,
      });
      const judging = {
        rules,
        policy,
        today: new Date().toISOString().slice(0, 10),
      };
      const generated = await generateService(
        definition,
        await readSkeleton(skeletonDirectory),
        {
          ...judging,
          template: templateIdentityOf(template.metadata),
          ci: continuousIntegrationOf(repositoryHost),
          check: input.check ?? options.check,
          render: { copyWithoutTemplating: input.copyWithoutTemplating },
        },
      );
      explain(definition, generated, ctx.logger);

      const stopping = stoppingFindings(generated.findings, failOn);
      if (stopping.length > 0) {
        throw new InputError(stopMessage(stopping));
      }
      const target = resolveSafeChildPath(
        ctx.workspacePath,
        input.targetPath ?? '.',
      );
      const { objections, hidden } = await readBack(
        // What other steps have put there is published with it.
        layeredFiles(
          filesBelow(path.relative(ctx.workspacePath, target), generated.files),
          folderFiles(ctx.workspacePath),
        ),
        { ...judging, definition, deployments: generated.deployments, failOn },
      );
      for (const value of hidden) {
        ctx.logger.warn(objectionText(value));
      }
      if (objections.length > 0) {
        throw new InputError(refusalMessage(objections));
      }
      await writeFiles(target, generated.files);
      ctx.logger.info(`Wrote ${generated.files.length} files.`);

      const output = outputOf(definition, generated);
      ctx.output('summary', output.summary);
      ctx.output('exposure', output.exposure);
      ctx.output('posture', output.posture);
      ctx.output('findings', output.findings);
      ctx.output('idleCost', output.idleCost);
      ctx.output('deployments', output.deployments);
      ctx.output('files', output.files);
      ctx.output('repositoryHost', repositoryHost);
    },
  });
  return { ...action, schema: { ...action.schema, input: inputJsonSchema() } };
}
