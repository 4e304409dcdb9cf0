import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { parseNative } from 'backstage-cloud-run-terraform/syntax';
import { comparable, jsonOf } from 'backstage-cloud-run-terraform/testUtils';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testUtils';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';

const FOLDER = join(__dirname, '__fixtures__');

function isNative(path: string): boolean {
  return /\.tf(vars)?$/.test(path);
}

/** What HashiCorp's parser makes of a text; undefined where it refuses it. */
async function reference(text: string): Promise<object | undefined> {
  try {
    return await parse('main.tf', text);
  } catch {
    return undefined;
  }
}

/** Both readings of a text, for comparing: of one that is refused, only that it is. */
async function bothOf(path: string, text: string) {
  const theirs = await reference(text);
  const { body, diagnostics } = parseNative('main.tf', text);
  const json = jsonOf(body, text);
  return theirs
    ? {
        ours: { path, diagnostics, json },
        theirs: {
          ...{ path, diagnostics: [] },
          ...comparable({ json }, { json: theirs }),
        },
      }
    : {
        ours: { path, isRefused: diagnostics.length > 0 },
        theirs: { path, isRefused: true },
      };
}

describe("HashiCorp's parser and the one that reads here", () => {
  it('read every fixture alike', async () => {
    const paths = await readdir(FOLDER, { recursive: true });
    const files = paths.filter(isNative);
    expect(files.length).toBeGreaterThan(70);
    for (const path of files) {
      const text = await readFile(join(FOLDER, path), 'utf8');
      const { ours, theirs } = await bothOf(path, text);
      expect(ours).toEqual(theirs);
    }
  }, 60_000);

  it('read the Terraform of the template alike', async () => {
    const skeleton = await readInfra();
    const definitions = pairwiseDefinitions();
    const step = Math.ceil(definitions.length / 6);
    for (let at = 0; at < definitions.length; at += step) {
      const files = await renderInfra(skeleton, definitions[at].definition);
      for (const { path, contents } of files.filter(file =>
        isNative(file.path),
      )) {
        const { ours, theirs } = await bothOf(path, contents.toString('utf8'));
        expect(ours).toEqual(theirs);
      }
    }
  }, 60_000);
});
