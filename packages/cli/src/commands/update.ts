import { InputError } from '@backstage/errors';
import {
  Answers,
  Tree,
  Update,
  mergeTrees,
  migrateAnswers,
} from 'backstage-template-update';
import { readPolicy } from 'backstage-plugin-cloud-run-node';
import { EXIT, ExitCode } from '../exitCodes';
import { Streams } from '../streams';
import { loadRules } from '../rules/loadRules';
import { readTemplate } from '../template/readTemplate';
import { readValues } from '../template/readValues';
import {
  RECORD_PATH,
  TemplateRecord,
  extendedRecord,
  isEditedByHand,
  readRecord,
  renderedOtherwise,
} from '../update/record';
import {
  RenderingContext,
  answersOfForm,
  migrationsOf,
  renderTemplate,
} from '../update/renderTemplate';
import { FoundTemplate, TemplateSources } from '../update/templateSource';
import { updateInWords } from '../update/words';
import { readWorkingCopy, writeWorkingCopy } from '../update/workingCopy';
import { portalConfig } from './portalConfig';
import { TEMPLATE_VERSION_ANNOTATION } from 'backstage-plugin-cloud-run-common';

/** What `cloud-run update` is called with. */
export interface UpdateOptions {
  directory: string;
  template?: string;
  baseTemplate?: string;
  values?: string;
  dryRun?: boolean;
  config?: string[];
  rules?: string[];
}

async function newTemplate(
  sources: TemplateSources,
  given: string | undefined,
  { source }: TemplateRecord,
): Promise<FoundTemplate> {
  const place = given ?? source;
  if (place === undefined) {
    throw new InputError(
      'The record does not say where the template is. Give it with --template.',
    );
  }
  return sources.find(place);
}

/** The template as the repository was generated from it, and in words how that is known. */
async function oldTemplate(
  sources: TemplateSources,
  given: string | undefined,
  { version, source, commit }: TemplateRecord,
  current: FoundTemplate,
): Promise<{ found: FoundTemplate; how: string }> {
  if (given !== undefined) {
    return { found: await sources.find(given), how: `from ${given}` };
  }
  if (source !== undefined && commit !== undefined) {
    return {
      found: await sources.find(source, commit),
      how: `from ${source} at ${commit.slice(0, 12)}, as the record says`,
    };
  }
  const { metadata } = await readTemplate(current.directory);
  const now = metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION];
  if (version !== undefined && version === now) {
    return {
      found: current,
      how: `from the same template, which still is version ${version}`,
    };
  }
  const found =
    version === undefined
      ? undefined
      : await sources.atVersion(current.directory, version);
  if (!found) {
    throw new InputError(
      `The template as of version ${
        version ?? 'unknown'
      } was not found in its history. Give it with --base-template.`,
    );
  }
  return {
    found,
    how: `from the template at ${found.commit?.slice(
      0,
      12,
    )}, the last commit of version ${version}`,
  };
}

function without(tree: Tree, path: string): Tree {
  return new Map([...tree].filter(([name]) => name !== path));
}

/** The repository and its update, with the record of what it is rendered from now. */
function withRecord({ tree }: Update, record: Buffer): Tree {
  return new Map([
    ...tree,
    [RECORD_PATH, { kind: 'file', content: record, executable: false }],
  ]);
}

async function newAnswers(
  { values }: UpdateOptions,
  record: TemplateRecord,
  { directory }: FoundTemplate,
): Promise<Answers> {
  return values === undefined
    ? migrateAnswers(
        record.values,
        record.version,
        await migrationsOf(directory),
      )
    : answersOfForm(directory, await readValues(values));
}

/** Brings a working copy up to date with its template, or to other answers, or both. */
export async function update(
  options: UpdateOptions,
  { out, err }: Streams,
): Promise<ExitCode> {
  const { directory } = options;
  const copy = await readWorkingCopy(directory);
  const record = readRecord(copy.tree);
  if (!options.dryRun && copy.uncommitted && copy.uncommitted.length > 0) {
    throw new InputError(
      `${directory} has changes that are not committed. Commit or stash them first, so that the update can be told apart and taken back.`,
    );
  }
  const config = await portalConfig(options.config);
  const rules = await loadRules(options.rules);
  const context: RenderingContext = {
    rules,
    policy: readPolicy(config, rules),
    today: new Date().toISOString().slice(0, 10),
    ci: record.ci ?? 'none',
  };
  const sources = new TemplateSources();
  try {
    const current = await newTemplate(sources, options.template, record);
    const { found, how } = await oldTemplate(
      sources,
      options.baseTemplate,
      record,
      current,
    );
    const base = await renderTemplate(found.directory, record.values, context);
    const theirs = await renderTemplate(
      current.directory,
      await newAnswers(options, record, current),
      context,
    );
    if (isEditedByHand(record, readRecord(base.tree))) {
      err(
        `warning: ${RECORD_PATH} was edited by hand, or is of another template; what it says now is taken as the answers.\n`,
      );
    }
    const otherwise = renderedOtherwise(record, base.tree);
    if (otherwise.length > 0) {
      err(
        `warning: ${otherwise.length} files do not come out as they were generated, such as ${otherwise[0]}; the template is the closest that was found, so some of its changes may look like the team's.\n`,
      );
    }
    const merged = await mergeTrees({
      base: without(base.tree, RECORD_PATH),
      ours: without(copy.tree, RECORD_PATH),
      theirs: without(theirs.tree, RECORD_PATH),
    });
    out(`What the template made before is rendered ${how}.\n`);
    out(updateInWords(merged));
    if (!options.dryRun) {
      await writeWorkingCopy(
        directory,
        copy.tree,
        withRecord(merged, extendedRecord(theirs.tree, current)),
      );
    }
    return merged.conflicts > 0 ? EXIT.findings : EXIT.ok;
  } finally {
    await sources.close();
  }
}
