import { BoundedFiles } from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';
import {
  ManifestResources,
  manifestSet,
  mayBeManifest,
  resourcesOfManifest,
} from '../../sources/manifest';
import { Objection } from './objection';
import { RepositoryFiles } from './repositoryFiles';

/** Terraform's own files are read as such. */
function mayHoldManifest(path: string): boolean {
  return (
    /\.(ya?ml|json|jsonl|ndjson)$/i.test(path) &&
    !/\.tf(vars)?\.json$/.test(path)
  );
}

/** A text in which characters are written by their numbers may say what cannot be looked for. */
function isEscaped(text: string): boolean {
  return /\\[uUx\r\n]/.test(text);
}

function unreadIn(
  { problems, limitsReached }: ManifestResources,
  path: string,
): Objection[] {
  return [
    ...problems.map(({ message, line = 1 }) => ({ message, line })),
    ...limitsReached.map(() => ({
      message:
        'There is more in it than is read, so nobody can say what it declares.',
      line: 1,
    })),
  ].map(({ message, line }) => ({
    kind: 'unreadable',
    message,
    at: { path, line },
    environments: [],
  }));
}

/** What manifests declare, wherever in a repository they are. */
export async function readManifests(
  files: BoundedFiles,
  { paths }: RepositoryFiles,
): Promise<{ set: ResourceSet; objections: Objection[] }> {
  const manifests: ManifestResources[] = [];
  const objections: Objection[] = [];
  for (const path of paths.filter(mayHoldManifest)) {
    const text = (await files.text(path)) ?? '';
    if (mayBeManifest(text) || isEscaped(text)) {
      const read = resourcesOfManifest(text, path);
      manifests.push(read);
      objections.push(...(mayBeManifest(text) ? unreadIn(read, path) : []));
    }
  }
  return { set: manifestSet(manifests), objections };
}
