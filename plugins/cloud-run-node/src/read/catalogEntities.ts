import { posix } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { BoundedFiles } from 'backstage-cloud-run-terraform';
import { DeclaredService, ReadProblem } from '../posture';
import { Field, child, itemsOf, textOf } from '../sources/manifest/field';
import { readDocuments } from '../sources/manifest/readDocuments';
import { pathInside } from './foldersInside';

const FILE = 'catalog-info.yaml';

/** A folder and those above it up to the root, whose path is empty. */
function foldersUpwards(directory: string): string[] {
  const segments = directory.split('/').filter(segment => segment !== '');
  return [...segments, '']
    .map((_, index) => segments.slice(0, index).join('/'))
    .reverse();
}

function texts(field: Field): Record<string, string> {
  return field.kind === 'object'
    ? Object.fromEntries(
        field.keys().flatMap(key => {
          const text = textOf(field.get(key));
          return text === undefined ? [] : [[key, text]];
        }),
      )
    : {};
}

/** What is asked of an entity here: its annotations, tags, and the plain texts of its specification. */
function entityOf(document: Field): Entity[] {
  const metadata = child(document, 'metadata');
  const apiVersion = textOf(child(document, 'apiVersion'));
  const kind = textOf(child(document, 'kind'));
  const name = textOf(child(metadata, 'name'));
  if (apiVersion === undefined || kind === undefined || name === undefined) {
    return [];
  }
  return [
    {
      apiVersion,
      kind,
      metadata: {
        name,
        annotations: texts(child(metadata, 'annotations')),
        tags: itemsOf(child(metadata, 'tags')).flatMap(
          tag => textOf(tag) ?? [],
        ),
      },
      spec: texts(child(document, 'spec')),
    },
  ];
}

/** The folder that a service is declared in. */
function folderOf({ root, at }: DeclaredService): string {
  return root ?? posix.dirname(at?.path ?? '').replace(/^\.$/, '');
}

/** The catalog files of a repository. What one gets wrong is a warning: the services are declared elsewhere. */
export class CatalogFiles {
  readonly problems: ReadProblem[] = [];
  private readonly read = new Map<string, Promise<Entity[] | undefined>>();

  constructor(private readonly files: BoundedFiles) {}

  /** The entities of the catalog file in the folder of a service, or of the nearest folder above it that has one. */
  async entitiesNear(service: DeclaredService): Promise<readonly Entity[]> {
    for (const folder of foldersUpwards(folderOf(service))) {
      const entities = await this.in(folder);
      if (entities) {
        return entities;
      }
    }
    return [];
  }

  private in(folder: string): Promise<Entity[] | undefined> {
    const known = this.read.get(folder);
    if (known) {
      return known;
    }
    const reading = this.readIn(folder);
    this.read.set(folder, reading);
    return reading;
  }

  private async readIn(folder: string): Promise<Entity[] | undefined> {
    const entries = (await this.files.list(folder)) ?? [];
    const path = pathInside(folder, FILE);
    const text = entries.some(({ name }) => name === FILE)
      ? await this.files.text(path)
      : undefined;
    if (text === undefined) {
      return undefined;
    }
    const { documents, problems } = readDocuments(text, path);
    this.problems.push(
      ...problems.map(problem => ({
        ...problem,
        severity: 'warning' as const,
      })),
    );
    return documents.flatMap(entityOf);
  }
}
