import {
  BoundedFiles,
  FileEntry,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import { DeclaredServices } from '../posture';
import { mayBeManifest, servicesOfManifest } from '../sources/manifest';
import { foldersInside, pathInside } from './foldersInside';

const READ_AT_ONCE = 16;

/** No more services, in no more text, are read of the manifests of one repository, whatever bounds are given. */
const MOST_SERVICES = 5_000;
const MOST_BYTES = 4_000_000;

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
  limits: ReadLimits,
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

/** Reads one manifest after the other until there is more than a repository can be expected to hold. */
class ManifestReader {
  readonly read: DeclaredServices[] = [];
  private bytes = 0;
  private services = 0;
  private readonly limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.limits = {
      ...limits,
      totalBytes: Math.min(limits.totalBytes, MOST_BYTES),
      instances: Math.min(limits.instances, MOST_SERVICES),
    };
  }

  /** Reads a manifest; false where that is more than is read. */
  take(path: string, text: string): boolean {
    this.bytes += Buffer.byteLength(text);
    const limit = this.limitReached();
    if (limit) {
      this.read.push({
        services: [],
        problems: [],
        limitsReached: [{ limit, at: path }],
      });
      return false;
    }
    const manifest = readManifest(text, path, {
      ...this.limits,
      instances: this.limits.instances - this.services,
    });
    this.services += manifest.services.length;
    this.read.push(manifest);
    return manifest.limitsReached.length === 0;
  }

  private limitReached(): keyof ReadLimits | undefined {
    if (this.bytes > this.limits.totalBytes) {
      return 'totalBytes';
    }
    return this.services >= this.limits.instances ? 'instances' : undefined;
  }
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
  const reader = new ManifestReader(files.limits);
  for (let at = 0, goesOn = true; goesOn && at < paths.length; ) {
    const texts = await Promise.all(
      paths.slice(at, at + READ_AT_ONCE).map(async path => ({
        path,
        text: await files.text(path),
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
    services: read.flatMap(({ services }) => services),
    problems: read.flatMap(({ problems }) => problems),
    limitsReached: read.flatMap(({ limitsReached }) => limitsReached),
  };
}
