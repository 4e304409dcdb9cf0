import { Entity } from '@backstage/catalog-model';
import { BoundedFiles } from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../posture';
import { Field, child, itemsOf, textOf } from '../sources/manifest/field';
import { readDocuments } from '../sources/manifest/readDocuments';
import { pathInside } from './foldersInside';

const FILE = 'catalog-info.yaml';

/** The entities of the nearest catalog file. */
export interface CatalogEntities {
  entities: Entity[];
  problems: ReadProblem[];
}

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

/**
 * The entities of the catalog file of a folder, or of the nearest folder above it that has one. What the file gets
 * wrong is a warning: the services are declared elsewhere.
 */
export async function catalogEntities(
  files: BoundedFiles,
  directory: string,
): Promise<CatalogEntities> {
  for (const folder of foldersUpwards(directory)) {
    const entries = (await files.list(folder)) ?? [];
    const path = pathInside(folder, FILE);
    const text = entries.some(({ name }) => name === FILE)
      ? await files.text(path)
      : undefined;
    if (text !== undefined) {
      const { documents, problems } = readDocuments(text, path);
      return {
        entities: documents.flatMap(entityOf),
        problems: problems.map(problem => ({
          ...problem,
          severity: 'warning',
        })),
      };
    }
  }
  return { entities: [], problems: [] };
}
