import {
  ConfigValue,
  Diagnostic,
  PlacedFile,
} from 'backstage-cloud-run-terraform';
import { SyntaxFile, parseNative } from 'backstage-cloud-run-terraform/syntax';
import { diagnosticAt } from '../modules';
import { Generated } from './terragruntConfiguration';
import { withoutMachinePaths } from './machinePaths';

/** What is written where a part of a text is not known: the name of something that nothing declares. */
const UNKNOWN_PART = '${local.not_known}';

/** What a file of such a name holds in any repository: providers, versions and where the state is kept. */
const OF_SETTINGS = /provider|backend|version|state|terraform\.tf$/i;

const OF_PROVIDERS = new Set(['provider', 'terraform', 'variable', 'locals']);

/** The files that are generated for a module, and those of which it is not known what they hold. */
export interface GeneratedFiles {
  files: PlacedFile[];
  diagnostics: Diagnostic[];
}

/** A text with what is known of it; undefined where nothing is. */
function textOf(value: ConfigValue | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
      return value.value;
    case 'template':
      return value.parts
        .map(part => (typeof part === 'string' ? part : UNKNOWN_PART))
        .join('');
    default:
      return undefined;
  }
}

function isTrue(value: ConfigValue | undefined): boolean {
  return value?.kind === 'bool' && value.value;
}

/** The file as a tree, with the lines of the text that generates it. */
function parsed({ contents, origin }: Generated): SyntaxFile | undefined {
  const known = contents && withoutMachinePaths(contents);
  const text = textOf(known);
  if (text === undefined || known === undefined) {
    return undefined;
  }
  const isRead = known.origin.path !== origin.path;
  const before = isRead ? 0 : known.origin.line;
  return parseNative(known.origin.path, `${'\n'.repeat(before)}${text}`);
}

/** Whether all that a file holds says where resources are, and declares none. */
function isOfProviders({ body }: SyntaxFile): boolean {
  return body.blocks.every(({ type }) => OF_PROVIDERS.has(type));
}

/**
 * The files of configuration that Terragrunt writes beside those of a module.
 *
 * @param existing - the names of the files that are there
 */
export function generatedFiles(
  generated: Iterable<Generated>,
  existing: ReadonlySet<string>,
): GeneratedFiles {
  const found: GeneratedFiles = { files: [], diagnostics: [] };
  for (const one of generated) {
    const { label, path, disabled, ifExists, origin } = one;
    const name = textOf(path)?.split('/').pop();
    const isSkipped =
      ifExists?.kind === 'string' &&
      ifExists.value === 'skip' &&
      name !== undefined &&
      existing.has(name);
    if (
      isTrue(disabled) ||
      isSkipped ||
      (name !== undefined && !/\.(tf|tofu)(\.json)?$/.test(name))
    ) {
      continue;
    }
    const file = /\.json$/.test(name ?? '') ? undefined : parsed(one);
    const isRead = file && file.diagnostics.length === 0;
    if (
      isRead ||
      (file && isOfProviders(file) && file.body.blocks.length > 0)
    ) {
      found.files.push({
        name: name ?? `\0${label}.tf`,
        file: { ...file, diagnostics: [] },
      });
    } else if (!OF_SETTINGS.test(name ?? label)) {
      found.diagnostics.push(
        diagnosticAt(
          'error',
          origin,
          'Generated file that is not read',
          `What Terragrunt writes into ${
            name ?? label
          } cannot be told, so what it declares is not known.`,
        ),
      );
    }
  }
  return found;
}
