import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { publishedPackages } from '../../scripts/release/packages.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** The packages whose major version differs between the releases that are supported. */
const PEERS = [
  '@backstage/frontend-plugin-api',
  '@backstage/plugin-catalog-node',
  '@backstage/plugin-catalog-react',
  '@backstage/plugin-scaffolder-node',
  '@backstage/plugin-scaffolder-react',
  '@backstage/ui',
];

const oldest = JSON.parse(
  await readFile(
    path.join(root, 'e2e-tests/install/backstage-1.55.json'),
    'utf8',
  ),
);

for (const { manifest } of await publishedPackages()) {
  describe(manifest.name, () => {
    const ofBackstage = Object.entries(manifest.dependencies ?? {}).filter(
      ([name]) => name.startsWith('@backstage/'),
    );

    it('has the ranges of the oldest release, which an app of it has too', () =>
      assert.deepEqual(
        ofBackstage,
        ofBackstage.map(([name]) => [name, `^${oldest[name]}`]),
      ));

    it('leaves to the app what may be there once', () =>
      assert.deepEqual(
        ofBackstage.map(([name]) => name).filter(name => PEERS.includes(name)),
        [],
      ));
  });
}
