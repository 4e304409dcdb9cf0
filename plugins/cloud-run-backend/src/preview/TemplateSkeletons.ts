import {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { fetchContents } from '@backstage/plugin-scaffolder-node';
import { TEMPLATE_VERSION_ANNOTATION } from 'backstage-plugin-cloud-run-common';
import { SkeletonFile, readSkeleton } from 'backstage-plugin-cloud-run-node';
import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';

/** A template's skeleton with what a record of it needs. */
export interface TemplateSkeleton {
  files: SkeletonFile[];
  version: string;
}

const GENERATE_ACTION = 'cloud-run:service:generate';

/** A form asks again with every keystroke; a template changes rarely. */
const KEEP_FOR_MS = 10_000;

function isTemplate(entity: Entity): entity is TemplateEntityV1beta3 {
  return entity.kind === 'Template';
}

function baseUrl(entity: Entity): string | undefined {
  const location =
    entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION] ??
    entity.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!location) {
    return undefined;
  }
  const { type, target } = parseLocationRef(location);
  return type === 'file' ? `file://${target}` : target;
}

function skeletonUrl(template: TemplateEntityV1beta3): string {
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
 * Finds the skeletons of templates, with the caller's rights on the template.
 */
export class TemplateSkeletons {
  readonly #catalog: CatalogService;
  readonly #integrations: ScmIntegrations;
  readonly #reader: UrlReaderService;
  readonly #kept = new Map<
    string,
    { at: number; files: Promise<SkeletonFile[]> }
  >();

  constructor(options: {
    catalog: CatalogService;
    integrations: ScmIntegrations;
    reader: UrlReaderService;
  }) {
    this.#catalog = options.catalog;
    this.#integrations = options.integrations;
    this.#reader = options.reader;
  }

  /**
   * The skeleton of a template.
   *
   * @throws NotFoundError when the caller sees no such template
   * @throws InputError when the template generates no Cloud Run service
   */
  async find(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<TemplateSkeleton> {
    const template = await this.#catalog.getEntityByRef(templateRef, {
      credentials,
    });
    if (!template || !isTemplate(template)) {
      throw new NotFoundError(`There is no template ${templateRef}`);
    }
    const version =
      template.metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION] ?? '';
    const base = baseUrl(template);
    const url = skeletonUrl(template);
    const files = await this.#keep(`${base}\n${url}`, () =>
      this.#fetch(base, url),
    );
    return { files, version };
  }

  #keep(
    key: string,
    fetch: () => Promise<SkeletonFile[]>,
  ): Promise<SkeletonFile[]> {
    const now = Date.now();
    for (const [other, { at }] of this.#kept) {
      if (now - at > KEEP_FOR_MS) {
        this.#kept.delete(other);
      }
    }
    const kept = this.#kept.get(key);
    if (kept) {
      return kept.files;
    }
    const files = fetch();
    this.#kept.set(key, { at: now, files });
    files.catch(() => this.#kept.delete(key));
    return files;
  }

  async #fetch(
    base: string | undefined,
    fetchUrl: string,
  ): Promise<SkeletonFile[]> {
    const directory = await fs.mkdtemp(
      path.join(os.tmpdir(), 'cloud-run-skeleton-'),
    );
    try {
      await fetchContents({
        reader: this.#reader,
        integrations: this.#integrations,
        baseUrl: base,
        fetchUrl,
        outputPath: directory,
      });
      return await readSkeleton(directory);
    } finally {
      await fs.remove(directory);
    }
  }
}
