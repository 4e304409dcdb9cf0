import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  Policy,
  Rule,
  ServiceDefinition,
  ServicePreview,
} from 'backstage-plugin-cloud-run-common';
import {
  GeneratedService,
  IsolatedProcesses,
  IsolationError,
  RenderedFile,
  continuousIntegrationOf,
  generateService,
} from 'backstage-plugin-cloud-run-node';
import { BusyError, FairQueue } from '../queue/FairQueue';
import { TemplateSkeletons } from './TemplateSkeletons';

function textOf({ contents }: RenderedFile): string | undefined {
  return contents.includes(0) ? undefined : contents.toString('utf8');
}

/** What to tell the caller of rendering that came to nothing. */
function refusalOf(error: unknown): unknown {
  if (error instanceof BusyError) {
    return new ServiceUnavailableError(
      'Too many previews are being worked out; try again in a moment',
    );
  }
  if (!(error instanceof IsolationError)) {
    return error;
  }
  switch (error.reason) {
    case 'too-slow':
      return new InputError('The template takes too long to render');
    case 'too-large':
      return new InputError('The template takes too much memory to render');
    case 'failed':
      return new ServiceUnavailableError('Nothing can be rendered at present');
    default:
      return error.reason satisfies never;
  }
}

/**
 * Shows what a template would make of a service definition, with the code that makes it, outside of this process.
 */
export class ServicePreviewer {
  readonly #options;
  readonly #now: () => Date;

  constructor(options: {
    rules: readonly Rule[];
    policy: Policy;
    skeletons: TemplateSkeletons;
    processes: Pick<IsolatedProcesses, 'render'>;
    queue: FairQueue;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * The files and the judged deployments, as far as they do not depend on the repository's host.
   *
   * @param who - asks; what they ask for waits for one another, and not that of others for it
   * @throws NotFoundError when there is no such template, or the caller may not see it
   * @throws InputError when the template cannot be rendered
   * @throws ServiceUnavailableError when there is too much to do
   */
  async preview(
    templateRef: string,
    definition: ServiceDefinition,
    credentials: BackstageCredentials,
    who: string,
  ): Promise<ServicePreview> {
    const { files, deployments } = await this.#generated(
      templateRef,
      definition,
      credentials,
      who,
    );
    return {
      files: files.map(file => ({ path: file.path, text: textOf(file) })),
      deployments: deployments.map(({ deployment, posture, judgement }) => ({
        deployment,
        posture,
        judgement,
      })),
    };
  }

  async #generated(
    templateRef: string,
    definition: ServiceDefinition,
    credentials: BackstageCredentials,
    who: string,
  ): Promise<GeneratedService> {
    const { rules, policy, skeletons, processes, queue } = this.#options;
    try {
      return await queue.run(who, async () => {
        const { files, version } = await skeletons.find(
          templateRef,
          credentials,
        );
        return generateService(definition, files, {
          rules,
          policy,
          today: this.#now().toISOString().slice(0, 10),
          template: { ref: templateRef, version },
          ci: continuousIntegrationOf(undefined),
          renderer: processes.render,
        });
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}
