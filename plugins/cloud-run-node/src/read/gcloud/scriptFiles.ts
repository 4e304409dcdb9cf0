import {
  BoundedFiles,
  DEFAULT_READ_LIMITS,
  FileAccess,
  FileEntry,
  LimitHit,
  Origin,
  Problems,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import { Folder, pathInside } from '../foldersInside';
import { CommandWord, commandsIn } from './commandWords';
import { commandsOfDocument } from './commandsOfDocument';

/** So much is looked at of what builds and deploys a repository. */
const MOST_FILES = 1_500;
const MOST_BYTES = 12_000_000;
const READ_AT_ONCE = 16;

/** What shells, build tools and pipelines run, wherever it lies. */
const SCRIPT =
  /\.(sh|bash|zsh|ksh|ps1|cmd|bat|mk|mak|groovy|jenkinsfile)$|^((GNU)?Makefile|Justfile|Rakefile|Taskfile|Earthfile|Tiltfile|Procfile|Jenkinsfile.*|(fabfile|tasks|noxfile)\.py)$/i;

const DOCUMENT = /\.ya?ml$|^(package|cloudbuild.*)\.json$/i;

/** What lies where programs for deploying are kept. */
const OF_DEPLOYMENT =
  /(^|\/)(bin|scripts?|ci|\.ci|\.github|hack|tools?|deploy(ment)?s?|release|infra)(\/|$)/i;
const PROGRAM = /^[^.]+$|\.(py|rb|js|cjs|mjs|ts|pl)$/i;

/** What a call of gcloud says, and where. */
export interface FoundCommand {
  words: readonly CommandWord[];
  origin: Origin;
}

/** The calls of gcloud in the files of a repository. */
export interface FoundCommands {
  commands: FoundCommand[];
  limitsReached: readonly LimitHit[];
}

function isLookedAt(folder: string, { kind, name }: FileEntry): boolean {
  return (
    kind === 'file' &&
    (SCRIPT.test(name) ||
      DOCUMENT.test(name) ||
      (OF_DEPLOYMENT.test(folder) && PROGRAM.test(name)))
  );
}

function commandsOfFile(path: string, text: string): FoundCommand[] {
  if (!/gcloud|deploy-cloudrun@/i.test(text)) {
    return [];
  }
  const found = DOCUMENT.test(path.split('/').pop() ?? '')
    ? commandsOfDocument(text, path)
    : commandsIn(text);
  return found.map(({ words, line }) => ({ words, origin: { path, line } }));
}

/** The calls of gcloud in what builds and deploys a repository: scripts, build files and pipelines. */
export async function commandsOfFiles(
  access: FileAccess,
  folders: readonly Folder[],
  limits: Partial<ReadLimits> = {},
): Promise<FoundCommands> {
  const all = { ...DEFAULT_READ_LIMITS, ...limits };
  const problems = new Problems();
  const files = new BoundedFiles(
    access,
    {
      ...all,
      files: Math.min(all.files, MOST_FILES),
      totalBytes: Math.min(all.totalBytes, MOST_BYTES),
    },
    problems,
  );
  const paths = folders.flatMap(({ path, entries }) =>
    entries
      .filter(entry => isLookedAt(path, entry))
      .map(({ name }) => pathInside(path, name)),
  );
  const commands: FoundCommand[] = [];
  for (let at = 0; at < paths.length; at += READ_AT_ONCE) {
    const texts = await Promise.all(
      paths.slice(at, at + READ_AT_ONCE).map(async path => ({
        path,
        text: (await files.text(path)) ?? '',
      })),
    );
    commands.push(
      ...texts.flatMap(({ path, text }) => commandsOfFile(path, text)),
    );
  }
  return { commands, limitsReached: problems.limitsReached };
}
