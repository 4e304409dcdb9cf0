import { InputError } from '@backstage/errors';
import { Tree } from 'backstage-template-update';
import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** Where a repository says what it was generated from. */
export const RECORD_PATH = '.cloud-run/template.yaml';

const schema = z
  .object({
    template: z.string(),
    version: z.string().optional(),
    ci: z.enum(['github', 'gitlab', 'none']).optional(),
    values: z.record(z.string(), z.unknown()),
    source: z.string().optional(),
    commit: z
      .string()
      .regex(/^[0-9a-f]{7,64}$/)
      .optional(),
    files: z.record(z.string(), z.string()).optional(),
  })
  .passthrough();

/** What a repository was generated from: template, version and answers, and where known the template's source. */
export type TemplateRecord = z.output<typeof schema>;

/** Says what to do without a record that can be read. */
function unreadable(reason: string): InputError {
  return new InputError(
    `${RECORD_PATH} ${reason}. It says what the repository was generated from; without it there is nothing to update by.`,
  );
}

/**
 * The record of a repository.
 *
 * @throws InputError where there is none that can be read
 */
export function readRecord(repository: Tree): TemplateRecord {
  const entry = repository.get(RECORD_PATH);
  if (entry?.kind !== 'file') {
    throw unreadable('is not there');
  }
  let content: unknown;
  try {
    content = parse(entry.content.toString('utf8'));
  } catch {
    throw unreadable('is not YAML');
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(
      `is not a record: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  return parsed.data;
}

/** What a file's content is known again by. */
function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** The comment above a record and its text, with what is known of where the template is and of the files as rendered. */
export function extendedRecord(
  rendered: Tree,
  { source, commit }: { source?: string; commit?: string },
): Buffer {
  const entry = rendered.get(RECORD_PATH);
  if (entry?.kind !== 'file') {
    throw new InputError(
      `The template writes no ${RECORD_PATH}, so a later update would have nothing to go by. Let its skeleton have one.`,
    );
  }
  const text = entry.content.toString('utf8');
  const comment = /^(#[^\n]*\n)*/.exec(text)?.[0] ?? '';
  const files = Object.fromEntries(
    [...rendered].flatMap(([path, file]) =>
      path !== RECORD_PATH && file.kind === 'file'
        ? [[path, hashOf(file.content)]]
        : [],
    ),
  );
  const record = { ...parse(text), source, commit, files };
  return Buffer.from(
    `${comment}${stringify(record, { sortMapEntries: true, lineWidth: 0 })}`,
  );
}

/** Whether somebody changed what the record says of template and answers since it was written. */
export function isEditedByHand(
  record: TemplateRecord,
  asRendered: TemplateRecord,
): boolean {
  const core = ({ template, version, ci, values }: TemplateRecord) =>
    stringify({ template, version, ci, values }, { sortMapEntries: true });
  return core(record) !== core(asRendered);
}

/** The files that a template renders otherwise than the record says that they were, as far as it says so. */
export function renderedOtherwise(
  { files = {} }: TemplateRecord,
  rendered: Tree,
): string[] {
  return Object.entries(files).flatMap(([path, hash]) => {
    const entry = rendered.get(path);
    return entry?.kind === 'file' && hashOf(entry.content) === hash
      ? []
      : [path];
  });
}
