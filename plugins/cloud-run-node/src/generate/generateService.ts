import {
  CLOUD_RUN_RULES,
  Locale,
  ServiceDefinition,
  annotationsOfDeployments,
  deploymentsOf,
  toMermaid,
  topologyOf,
} from 'backstage-plugin-cloud-run-common';
import {
  RenderOptions,
  RenderedFile,
  SkeletonFile,
  SkeletonRenderer,
  SkeletonValues,
  renderSkeleton,
  skeletonValues,
} from '../render';
import { TemplateIdentity, answerRecord } from './answerRecord';
import { ContinuousIntegration } from './continuousIntegration';
import { DescribedFinding, describedFindings } from './describedFindings';
import {
  DescribedNotEvaluated,
  describedNotEvaluated,
} from './describedNotEvaluated';
import { Documentation, documentationOf } from './documentation';
import {
  PipelineCheck,
  PipelineCheckValues,
  pipelineCheckValues,
} from './pipelineCheck';
import {
  JudgeDeploymentsOptions,
  JudgedDeployment,
  judgeDeployments,
} from './judgeDeployments';

/**
 * What a service is generated with, besides its definition and the skeleton.
 *
 * @public
 */
export interface GenerateServiceOptions extends JudgeDeploymentsOptions {
  template: TemplateIdentity;
  ci: ContinuousIntegration;
  /** Where the pipeline has the network check from; without it, the pipeline runs none. */
  check?: PipelineCheck;
  /** The language of the findings and of the generated pages; English if left out. */
  locale?: Locale;
  render?: RenderOptions;
  /** What renders the skeleton; {@link renderSkeleton} if left out. */
  renderer?: SkeletonRenderer;
}

/**
 * A generated repository, and what the model says about the service in it.
 *
 * @public
 */
export interface GeneratedService {
  /** In the order of their paths. */
  files: RenderedFile[];
  /** One for each environment, in their order. */
  deployments: JudgedDeployment[];
  /** The network in words. */
  documentation: Documentation;
  /** The findings of all environments in words, from the gravest to the mildest. */
  findings: DescribedFinding[];
  /** The rules that could not be judged: what they ask is decided elsewhere. */
  notEvaluated: DescribedNotEvaluated[];
}

/**
 * What the skeleton of a whole repository can name besides the values of its infrastructure.
 *
 * @public
 */
export interface RepositoryValues extends SkeletonValues {
  /** The annotations that declare the network in the catalog. */
  annotations: Record<string, string>;
  /** The pipeline that fits the repository's host. */
  ci: ContinuousIntegration;
  /** Where the pipeline has the network check from, or null where it runs none. */
  check: PipelineCheckValues | null;
  /** The network in words. */
  documentation: Documentation;
  /** Mermaid text of the last environment's network, the one closest to production. */
  diagram: string;
  findings: DescribedFinding[];
  not_evaluated: DescribedNotEvaluated[];
  /** Template and answers as YAML, for later updates. */
  record: string;
  template: { ref: string; version: string | null };
}

/**
 * Generates a service's repository. The same arguments give the same files, byte for byte.
 *
 * @public
 */
export async function generateService(
  definition: ServiceDefinition,
  skeleton: readonly SkeletonFile[],
  {
    template,
    ci,
    check,
    locale = 'en',
    render,
    renderer = renderSkeleton,
    rules = CLOUD_RUN_RULES,
    ...judging
  }: GenerateServiceOptions,
): Promise<GeneratedService> {
  const deployments = judgeDeployments(definition, { rules, ...judging });
  const findings = describedFindings(deployments, rules, locale);
  const documentation = documentationOf(definition, deployments, locale);
  const notEvaluated = describedNotEvaluated(deployments, rules, locale);
  const last = deployments[deployments.length - 1];
  const { ref, version } = template;
  const values: RepositoryValues = {
    ...skeletonValues(definition),
    annotations: annotationsOfDeployments(deploymentsOf(definition)),
    ci,
    check: check ? pipelineCheckValues(check) : null,
    documentation,
    diagram: toMermaid(topologyOf(last.posture), locale),
    findings,
    not_evaluated: notEvaluated,
    record: answerRecord(definition, template, ci, check),
    template: { ref, version: version ?? null },
  };
  const files = await renderer(skeleton, values, render);
  return { files, deployments, documentation, findings, notEvaluated };
}
