import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';

const PIPELINE_KEY = 'cloudRun.pipeline';

/** A package of npm in one version, with its registry and what its archive has to be. */
const packageSchema = z
  .object({
    package: z
      .string()
      .regex(
        /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/,
        'write the name of a package, such as @lantern/cloud-run-check',
      ),
    version: z
      .string()
      .regex(
        /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/,
        'write one exact version, such as 1.2.3',
      ),
    registry: z
      .string()
      .regex(
        /^https:\/\/[A-Za-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._~-]+)*\/?$/,
        'write the https address of a registry, without credentials',
      )
      .optional(),
    integrity: z
      .string()
      .regex(
        /^sha512-[A-Za-z0-9+/]{86}==$/,
        'write sha512- and the digest in base64, as npm pack prints it',
      )
      .optional(),
  })
  .strict();

/** A container image that has `cloud-run` on its path. */
const imageSchema = z
  .object({
    image: z
      .string()
      .regex(
        /^[A-Za-z0-9.-]+(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+((:(?!latest$)[\w][\w.-]{0,127})?@sha256:[0-9a-f]{64}|:(?!latest$)[\w][\w.-]{0,127})$/,
        'write an image with its registry, and its digest or an exact tag',
      ),
  })
  .strict();

/**
 * Where generated pipelines have the check from.
 *
 * @public
 */
export const pipelineCheckSchema = z.union([packageSchema, imageSchema]);

/**
 * Where generated pipelines have the check from: a package of npm, or a container image.
 *
 * @public
 */
export type PipelineCheck = z.output<typeof pipelineCheckSchema>;

/**
 * Where the check comes from, as a skeleton can name it. What does not belong to its kind is null.
 *
 * @public
 */
export interface PipelineCheckValues {
  kind: 'package' | 'image';
  /** The package and its version, such as `@lantern/cloud-run-check@1.2.3`. */
  package: string | null;
  registry: string | null;
  /** The digest of the package's archive, as npm writes it. */
  integrity: string | null;
  image: string | null;
}

/** The values of a check for a skeleton. */
export function pipelineCheckValues(check: PipelineCheck): PipelineCheckValues {
  const nothing = {
    package: null,
    registry: null,
    integrity: null,
    image: null,
  };
  return 'image' in check
    ? { ...nothing, kind: 'image', image: check.image }
    : {
        ...nothing,
        kind: 'package',
        package: `${check.package}@${check.version}`,
        registry: check.registry ?? null,
        integrity: check.integrity ?? null,
      };
}

/** The form that is meant, so that what is wrong is said of it and not of both. */
function schemaOf(value: unknown): z.ZodType<PipelineCheck> {
  return 'image' in Object(value) ? imageSchema : packageSchema;
}

/**
 * Where generated pipelines have the check from, by `cloudRun.pipeline.check`; undefined where nobody said, and then
 * generated pipelines run none.
 *
 * @throws InputError that names each key which is wrong
 *
 * @public
 */
export function readPipelineCheck(
  config: RootConfigService,
): PipelineCheck | undefined {
  const value = config.getOptional(PIPELINE_KEY);
  if (value === undefined) {
    return undefined;
  }
  const parsed = z
    .object({ check: schemaOf(Object(value).check) })
    .strict()
    .safeParse(value);
  if (parsed.success) {
    return parsed.data.check;
  }
  throw new InputError(
    `${PIPELINE_KEY} is wrong:${parsed.error.issues
      .map(
        ({ path, message }) =>
          `\n- ${[PIPELINE_KEY, ...path].join('.')}: ${message}`,
      )
      .join('')}`,
  );
}
