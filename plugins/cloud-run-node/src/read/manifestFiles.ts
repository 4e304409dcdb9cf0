import { DeclaredServices } from '../declared';
import { mayBeManifest, servicesOfManifest } from '../manifest';
import { FileEntry } from '../terraform';
import { BoundedFiles } from '../terraform/modules/boundedFiles';
import { foldersInside, pathInside } from './foldersInside';

const READ_AT_ONCE = 16;

function isYaml({ kind, name }: FileEntry): boolean {
  return kind === 'file' && /\.ya?ml$/i.test(name) && !name.startsWith('.');
}

/** A text that another tool makes manifests of is none itself. */
function isChart(text: string): boolean {
  return /\{\{-?\s*(\.|if|include|range|with|end|define|template)/.test(text);
}

function readManifest(
  text: string,
  path: string,
  { limits }: BoundedFiles,
): DeclaredServices {
  const read = servicesOfManifest(text, path, limits);
  return isChart(text) && read.problems.length > 0
    ? {
        ...read,
        problems: [
          {
            severity: 'warning',
            message:
              'This is a template of a manifest; render it to have it read.',
            path,
          },
        ],
      }
    : read;
}

/** Reads the manifests of services that lie in a folder or inside it. */
export async function manifestsInFolder(
  files: BoundedFiles,
  directory: string,
): Promise<DeclaredServices> {
  const folders = await foldersInside(files, directory);
  const paths = folders.flatMap(({ path, entries }) =>
    entries.filter(isYaml).map(({ name }) => pathInside(path, name)),
  );
  const read: DeclaredServices[] = [];
  for (let at = 0; at < paths.length; at += READ_AT_ONCE) {
    const texts = await Promise.all(
      paths.slice(at, at + READ_AT_ONCE).map(async path => ({
        path,
        text: await files.text(path),
      })),
    );
    for (const { path, text } of texts) {
      if (text !== undefined && mayBeManifest(text)) {
        read.push(readManifest(text, path, files));
      }
    }
  }
  return {
    services: read.flatMap(({ services }) => services),
    problems: read.flatMap(({ problems }) => problems),
    limitsReached: read.flatMap(({ limitsReached }) => limitsReached),
  };
}
