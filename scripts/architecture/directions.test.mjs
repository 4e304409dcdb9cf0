import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../setup/root.mjs';

const TERRAFORM = 'backstage-cloud-run-terraform';
const UPDATE = 'backstage-template-update';
const COMMON = 'backstage-plugin-cloud-run-common';
const NODE = 'backstage-plugin-cloud-run-node';
const CLI = 'backstage-cloud-run-cli';
const FRONTEND = 'backstage-plugin-cloud-run';
const BACKENDS = [
  'backstage-plugin-catalog-backend-module-cloud-run',
  'backstage-plugin-cloud-run-backend',
  'backstage-plugin-git-host-backend',
  'backstage-plugin-scaffolder-backend-module-cloud-run',
];

/** What of ours each package may build upon. Tests of a plugin may run the command line besides. */
const MAY_USE = {
  [TERRAFORM]: [],
  [UPDATE]: [TERRAFORM],
  [COMMON]: [],
  [NODE]: [COMMON, TERRAFORM],
  [CLI]: [COMMON, NODE, TERRAFORM, UPDATE],
  [FRONTEND]: [COMMON],
  ...Object.fromEntries(
    BACKENDS.map(name => [name, [COMMON, NODE, TERRAFORM, UPDATE]]),
  ),
  'backstage-plugin-git-host-backend': [],
  app: [FRONTEND],
  // The backend serves the app.
  backend: ['app', ...BACKENDS],
};

async function manifests() {
  const folders = await Promise.all(
    ['packages', 'plugins'].map(async parent =>
      (
        await readdir(path.join(root, parent))
      ).map(name => path.join(root, parent, name, 'package.json')),
    ),
  );
  return Promise.all(
    folders.flat().map(async file => JSON.parse(await readFile(file, 'utf8'))),
  );
}

// Lint lets a package import only what its package.json names, and no file import itself by way of others.
test('packages build upon each other in one direction', async () => {
  const all = await manifests();
  const names = new Set(all.map(({ name }) => name));
  assert.deepEqual([...names].sort(), Object.keys(MAY_USE).sort());
  for (const { name, dependencies = {}, peerDependencies = {} } of all) {
    const ours = Object.keys({ ...dependencies, ...peerDependencies }).filter(
      dependency => names.has(dependency),
    );
    assert.deepEqual(
      ours.filter(dependency => !MAY_USE[name].includes(dependency)),
      [],
      `${name} builds upon what it may not know of`,
    );
  }
});

test('tests use nothing that builds upon what they test, but the command line and the portal', async () => {
  for (const { name, devDependencies = {} } of await manifests()) {
    const ours = Object.keys(devDependencies).filter(
      dependency => dependency in MAY_USE,
    );
    const allowed = [
      ...MAY_USE[name],
      ...(BACKENDS.includes(name) ? [CLI] : []),
      ...(name === 'backend' ? [CLI, COMMON, NODE] : []),
    ];
    assert.deepEqual(
      ours.filter(dependency => !allowed.includes(dependency)),
      [],
      `the tests of ${name} use what they may not know of`,
    );
  }
});
