import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ReadOptions, memoryFiles } from 'backstage-cloud-run-terraform';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testUtils';
import { readTerraform } from './readTerraform';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';
import { servicesOfConfiguration } from '../../posture';
import { changes } from './__testUtils__/changes';

/** Every so many of the representatives is tried. */
const GENERATED_EVERY = Number(process.env.HIDDEN_EVERY ?? 8);

const FOLDER = join(__dirname, '__fixtures__');

interface Folder {
  name: string;
  files: Record<string, string>;
  options: ReadOptions;
  /** The lines that hold a value which can be hidden: file and index. */
  values: [path: string, line: number][];
}

/** An argument with a value of its own; module sources and the like are not taken from variables. */
const VALUE =
  /^(\s*(?!source|version|type|mode)[\w"./-]+\s*=\s*)("[^"$]*"|true|false|\d+)$/;

/** A list of values, of which all but the first can be hidden. */
const LIST = /^(\s*[\w"./-]+\s*=\s*)\[(\s*[^[\]{},]+)(?:,[^[\]{}]*)?\]$/;

/** The line with what it says given by a variable. */
function hide(line: string, variable: string): string {
  return line
    .replace(VALUE, `$1${variable}`)
    .replace(LIST, `$1concat([$2], ${variable})`);
}

function folderOf(
  name: string,
  files: Record<string, string>,
  options: ReadOptions,
): Folder {
  const values = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.tf')
      ? text
          .split('\n')
          .flatMap((line, index): [string, number][] =>
            VALUE.test(line) || LIST.test(line) ? [[path, index]] : [],
          )
      : [],
  );
  return { name, files, options, values };
}

function fixture(name: string): Folder {
  const folder = join(FOLDER, name);
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.(tf|tfvars|json)$/.test(path))
      .map(path => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'));
  return folderOf(name, files, expected.options ?? {});
}

/** The first lines of blocks that may be repeated and are not. */
function unrepeated({ files }: Folder): [path: string, line: number][] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.tf'))
    .flatMap(([path, text]) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index): [string, number][] => {
        const block = lines.slice(index, lines.indexOf('}', index));
        return /^resource "(?!google_cloud_run(_v2)?_service")/.test(line) &&
          !block.some(inner => /^ {2}(count|for_each) /.test(inner))
          ? [[path, index]]
          : [];
      });
    });
}

/** The files with a resource that there may be or not, and those without it. */
function withUncertain(
  files: Record<string, string>,
  path: string,
  at: number,
) {
  const lines = files[path].split('\n');
  const end = lines.indexOf('}', at);
  const uncertain = lines.toSpliced(at + 1, 0, '  count = var.maybe ? 1 : 0');
  const absent = lines.toSpliced(at, end - at + 1);
  return {
    uncertain: {
      ...files,
      [path]: `${uncertain.join('\n')}\nvariable "maybe" {}\n`,
    },
    absent: { ...files, [path]: absent.join('\n') },
  };
}

const FIXTURES = readdirSync(FOLDER)
  .map(fixture)
  .filter(({ values }) => values.length > 0);

/** The files with some of the values given by variables that have none. */
function withHidden({ files, values }: Folder, chosen: readonly number[]) {
  const hidden = { ...files };
  for (const at of new Set(chosen.map(index => index % values.length))) {
    const [path, index] = values[at];
    const lines = hidden[path].split('\n');
    lines[index] = hide(lines[index], `var.hidden_${at}`);
    hidden[path] = `${lines.join('\n')}\nvariable "hidden_${at}" {}\n`;
  }
  return hidden;
}

async function postures(files: Record<string, string>, options: ReadOptions) {
  const { services } = servicesOfConfiguration(
    await readTerraform(memoryFiles(files), options),
  );
  return services.map(({ address, posture }) => ({ address, posture }));
}

/** What hiding values of a folder changes that it may not change. */
async function wronglyKnown(
  folder: Folder,
  chosen: readonly number[],
): Promise<string[]> {
  const truth = await postures(folder.files, folder.options);
  const found = await postures(withHidden(folder, chosen), folder.options);
  return found.flatMap(({ address, posture }) => {
    const same = truth.find(service => service.address === address);
    const [path, line] = folder.values[chosen[0] % folder.values.length];
    return same
      ? changes(
          posture,
          same.posture,
          `${folder.name}/${path}:${line + 1} ${address}`,
        )
      : [];
  });
}

async function changesOfEach(folder: Folder): Promise<string[]> {
  const wrong: string[] = [];
  for (const index of folder.values.keys()) {
    wrong.push(...(await wronglyKnown(folder, [index])));
  }
  return wrong;
}

describe('a resource that may not be there', () => {
  it.each(FIXTURES.map(folder => [folder.name, folder] as const))(
    'leaves known only what holds with and without it: %s',
    async (_, folder) => {
      const { files, options } = folder;
      const present = await postures(files, options);
      const wrong: string[] = [];
      for (const [path, at] of unrepeated(folder)) {
        const { uncertain, absent } = withUncertain(files, path, at);
        const [, type, name] = /"(.+)" "(.+)"/.exec(
          files[path].split('\n')[at],
        ) ?? ['', '', ''];
        // Without what it refers to, the rest would be no configuration.
        const isReferredTo = Object.values(absent).some(text =>
          text.includes(`${type}.${name}.`),
        );
        const without = isReferredTo ? [] : await postures(absent, options);
        const where = `${folder.name}/${path}:${at + 1}`;
        for (const { address, posture } of await postures(uncertain, options)) {
          const same = (services: typeof present) =>
            services.filter(service => service.address === address);
          wrong.push(
            ...same(present).flatMap(service =>
              changes(posture, service.posture, where),
            ),
            ...same(without)
              .flatMap(service =>
                changes(posture, service.posture, `${where} absent`),
              )
              .filter(change => !change.endsWith('not unknown')),
          );
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('a value that is hidden', () => {
  it.each(FIXTURES.map(folder => [folder.name, folder] as const))(
    'leaves what is known as it was, or makes it unknown: %s',
    async (_, folder) => {
      expect(await changesOfEach(folder)).toEqual([]);
    },
  );

  it('does so together with others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FIXTURES),
        fc.array(fc.nat(), { minLength: 2, maxLength: 5 }),
        async (folder, chosen) => {
          expect(await wronglyKnown(folder, chosen)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.HIDDEN_RUNS ?? 200) },
    );
  }, 120_000);

  it('does so in what is generated', async () => {
    const skeleton = await readInfra();
    const definitions = pairwiseDefinitions().filter(
      (_, index) => index % GENERATED_EVERY === 0,
    );
    for (const { title, definition } of definitions) {
      const files = await renderInfra(skeleton, definition);
      const folder = folderOf(
        title,
        Object.fromEntries(
          files
            .filter(({ path }) => path.endsWith('.tf'))
            .map(({ path, contents }) => [path, contents.toString('utf8')]),
        ),
        {},
      );
      expect(await changesOfEach(folder)).toEqual([]);
    }
  }, 300_000);
});
