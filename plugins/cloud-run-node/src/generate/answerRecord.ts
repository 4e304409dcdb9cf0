import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ServiceDefinition,
  TEMPLATE_VERSION_ANNOTATION,
} from 'backstage-plugin-cloud-run-common';
import { stringify } from 'yaml';
import { ContinuousIntegration } from './continuousIntegration';
import { PipelineCheck } from './pipelineCheck';

/**
 * The template that a repository is generated from.
 *
 * @public
 */
export interface TemplateIdentity {
  /** Its entity ref, such as `template:default/cloud-run-service`. */
  ref: string;
  /** What its annotation `backstage.io/template-version` says. */
  version?: string;
}

/**
 * The identity of a template by the metadata of its entity.
 *
 * @public
 */
export function templateIdentityOf({
  name,
  namespace = 'default',
  annotations,
}: Pick<
  Entity['metadata'],
  'name' | 'namespace' | 'annotations'
>): TemplateIdentity {
  return {
    ref: stringifyEntityRef({ kind: 'Template', namespace, name }),
    version: annotations?.[TEMPLATE_VERSION_ANNOTATION],
  };
}

/**
 * The record of template and answers as YAML: everything a later update needs to render the repository again.
 * The same answers give the same text, in whatever order they came.
 */
export function answerRecord(
  definition: ServiceDefinition,
  template: TemplateIdentity,
  ci: ContinuousIntegration,
  check: PipelineCheck | undefined,
): string {
  return stringify(
    {
      template: template.ref,
      version: template.version,
      ci,
      check,
      values: definition,
    },
    { sortMapEntries: true, lineWidth: 0 },
  ).trimEnd();
}
