import {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError, isError, toError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { TEMPLATE_VERSION_ANNOTATION } from 'backstage-plugin-cloud-run-common';
import {
  IsolatedProcesses,
  IsolationError,
  SkeletonFile,
} from 'backstage-plugin-cloud-run-node';
import { Recently, within } from '../repository';
import { catalogLocation } from '../source';
import { fetchSkeleton } from './fetchSkeleton';
import { SkeletonPlace, skeletonPlace } from './skeletonPlace';
import { maySeeTemplate } from './templatePermission';

/** A template's skeleton with what a record of it needs. */
export interface TemplateSkeleton {
  files: SkeletonFile[];
  version: string;
}

const GENERATE_ACTION = 'cloud-run:service:generate';

/** A form asks again with every keystroke; a template changes rarely. */
const KEEP_FOR_MS = 10_000;

/** Fetching may take so long. */
const FETCH_MS = 15_000;

function isTemplate(entity: Entity): entity is TemplateEntityV1beta3 {
  return entity.kind === 'Template';
}

function skeletonOf(template: TemplateEntityV1beta3): string {
  const step = template.spec.steps.find(
    ({ action }) => action === GENERATE_ACTION,
  );
  const skeleton = step?.input?.skeleton;
  if (typeof skeleton !== 'string' || skeleton.includes('${{')) {
    throw new InputError(
      `Template ${template.metadata.name} has no step ${GENERATE_ACTION} with a fixed input "skeleton", so its files cannot be shown beforehand`,
    );
  }
  return skeleton;
}

/**
 * Finds the skeletons of templates for those who may see them.
 */
export class TemplateSkeletons {
  readonly #options;
  readonly #kept = new Recently<Promise<SkeletonFile[]>>(KEEP_FOR_MS);

  constructor(options: {
    catalog: CatalogService;
    integrations: ScmIntegrations;
    logger: LoggerService;
    permissions: PermissionsService;
    reader: UrlReaderService;
    processes: Pick<IsolatedProcesses, 'unpack'>;
    configuredFiles: readonly string[];
  }) {
    this.#options = options;
  }

  /**
   * The skeleton of a template.
   *
   * @throws NotFoundError when there is no such template, or the caller may not see it
   * @throws InputError when the template generates no Cloud Run service, or its skeleton cannot be had
   */
  async find(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<TemplateSkeleton> {
    const { catalog, permissions, configuredFiles, integrations } =
      this.#options;
    const template = await catalog.getEntityByRef(templateRef, {
      credentials,
    });
    if (
      !template ||
      !isTemplate(template) ||
      !(await maySeeTemplate(
        template,
        GENERATE_ACTION,
        permissions,
        credentials,
      ))
    ) {
      throw new NotFoundError(
        `There is no template ${templateRef}, or you may not see it`,
      );
    }
    const place = skeletonPlace(
      template,
      catalogLocation(template, configuredFiles),
      skeletonOf(template),
      integrations,
    );
    return {
      files: await this.#files(place),
      version:
        template.metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION] ?? '',
    };
  }

  #files(place: SkeletonPlace): Promise<SkeletonFile[]> {
    const key = JSON.stringify(place);
    const now = Date.now();
    const kept = this.#kept.get(key, now);
    if (kept) {
      return kept;
    }
    const files = this.#fetch(place);
    this.#kept.set(key, files, now);
    return files;
  }

  /** What went wrong is for the log: it may tell of what the portal may read and the caller may not. */
  async #fetch(place: SkeletonPlace): Promise<SkeletonFile[]> {
    try {
      return await within(FETCH_MS, signal =>
        fetchSkeleton(place, this.#options, signal),
      );
    } catch (error) {
      if (
        error instanceof IsolationError ||
        (isError(error) && error.name === 'InputError')
      ) {
        throw error;
      }
      this.#options.logger.warn(
        `Could not read a skeleton: ${JSON.stringify(toError(error).message)}`,
      );
      throw new InputError('The template’s skeleton could not be read');
    }
  }
}
