import {
  BoundedFiles,
  FileEntry,
  Problems,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import {
  ManifestResources,
  mayBeManifest,
  resourcesOfManifest,
} from '../sources/manifest';
import { Folder, pathInside } from './foldersInside';

const READ_AT_ONCE = 16;

/** No more resources, in no more text, are read of the manifests of one repository, whatever bounds are given. */
const MOST_RESOURCES = 5_000;
const MOST_BYTES = 4_000_000;

/** What may be a manifest by its name; what packages and tools keep in JSON is none. */
function isDocument({ kind, name }: FileEntry): boolean {
  return (
    kind === 'file' &&
    /\.(ya?ml|json|jsonl|ndjson)$/i.test(name) &&
    !/^\.|^package(-lock)?\.json$|\.(tf|tofu)\.json$|\.tfvars\.json$/i.test(
      name,
    )
  );
}

function isData(path: string): boolean {
  return /json$/i.test(path);
}

/** A text that another tool makes manifests of is none itself. */
function isChart(text: string): boolean {
  return /\{\{-?\s*(\.|if|include|range|with|end|define|template)/.test(text);
}

function readManifest(
  text: string,
  path: string,
  limits: ReadLimits,
): ManifestResources {
  const read = resourcesOfManifest(text, path, limits);
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

/** Reads one manifest after the other until there is more than a repository can be expected to hold. */
class ManifestReader {
  readonly read: ManifestResources[] = [];
  private bytes = 0;
  private resources = 0;
  private readonly limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.limits = {
      ...limits,
      totalBytes: Math.min(limits.totalBytes, MOST_BYTES),
      instances: Math.min(limits.instances, MOST_RESOURCES),
    };
  }

  /** Reads a manifest; false where that is more than is read. */
  take(path: string, text: string): boolean {
    this.bytes += Buffer.byteLength(text);
    const limit = this.limitReached();
    if (limit) {
      this.read.push({
        resources: [],
        problems: [],
        limitsReached: [{ limit, at: path }],
      });
      return false;
    }
    const manifest = readManifest(text, path, {
      ...this.limits,
      instances: this.limits.instances - this.resources,
    });
    this.resources += manifest.resources.length;
    this.read.push(manifest);
    return manifest.limitsReached.length === 0;
  }

  private limitReached(): keyof ReadLimits | undefined {
    if (this.bytes > this.limits.totalBytes) {
      return 'totalBytes';
    }
    return this.resources >= this.limits.instances ? 'instances' : undefined;
  }
}

/** Reads the manifests that lie in folders. */
export async function manifestsInFolders(
  files: BoundedFiles,
  folders: readonly Folder[],
): Promise<ManifestResources> {
  const paths = folders.flatMap(({ path, entries }) =>
    entries.filter(isDocument).map(({ name }) => pathInside(path, name)),
  );
  const reader = new ManifestReader(files.limits);
  const passedOver = new Problems();
  const data = files.reportingTo(passedOver);
  for (let at = 0, goesOn = true; goesOn && at < paths.length; ) {
    const texts = await Promise.all(
      paths.slice(at, at + READ_AT_ONCE).map(async path => ({
        path,
        // Data of any kind is kept in JSON: what is too long to be a manifest is no reason to doubt the rest.
        text: await (isData(path) ? data : files).text(path),
      })),
    );
    goesOn = texts.every(
      ({ path, text }) =>
        text === undefined || !mayBeManifest(text) || reader.take(path, text),
    );
    at += READ_AT_ONCE;
  }
  const { read } = reader;
  return {
    resources: read.flatMap(({ resources }) => resources),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...passedOver.limitsReached.map(({ limit, at: path }) => ({
        severity: 'warning' as const,
        message: `It was not looked at for services: the bound of ${limit} was reached.`,
        path,
      })),
    ],
    limitsReached: read.flatMap(({ limitsReached }) => limitsReached),
  };
}
