import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Policy,
  Rule,
  ServiceDefinition,
  ServicePreview,
} from 'backstage-plugin-cloud-run-common';
import {
  RenderedFile,
  continuousIntegrationOf,
  generateService,
} from 'backstage-plugin-cloud-run-node';
import { TemplateSkeletons } from './TemplateSkeletons';

function textOf({ contents }: RenderedFile): string | undefined {
  return contents.includes(0) ? undefined : contents.toString('utf8');
}

/**
 * Shows what a template would make of a service definition, with the code that makes it.
 */
export class ServicePreviewer {
  readonly #rules: readonly Rule[];
  readonly #policy: Policy;
  readonly #skeletons: TemplateSkeletons;
  readonly #now: () => Date;

  constructor(options: {
    rules: readonly Rule[];
    policy: Policy;
    skeletons: TemplateSkeletons;
    now?: () => Date;
  }) {
    this.#rules = options.rules;
    this.#policy = options.policy;
    this.#skeletons = options.skeletons;
    this.#now = options.now ?? (() => new Date());
  }

  /** The files and the judged deployments, as far as they do not depend on the repository's host. */
  async preview(
    templateRef: string,
    definition: ServiceDefinition,
    credentials: BackstageCredentials,
  ): Promise<ServicePreview> {
    const { files: skeleton, version } = await this.#skeletons.find(
      templateRef,
      credentials,
    );
    const { files, deployments } = await generateService(definition, skeleton, {
      rules: this.#rules,
      policy: this.#policy,
      today: this.#now().toISOString().slice(0, 10),
      template: { ref: templateRef, version },
      ci: continuousIntegrationOf(undefined),
    });
    return {
      files: files.map(file => ({ path: file.path, text: textOf(file) })),
      deployments: deployments.map(({ deployment, posture, judgement }) => ({
        deployment,
        posture,
        judgement,
      })),
    };
  }
}
