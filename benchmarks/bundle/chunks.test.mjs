import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addedChunks, initialChunks } from './chunks.mjs';

const chunk = (id, initial, ...origins) => ({
  id,
  initial,
  files: [`${id}.js`],
  origins: origins.map(([moduleName, request]) => ({ moduleName, request })),
});

const card = [
  '../node_modules/plugin-a/dist/extensions.esm.js',
  './Card.esm.js',
];
const chunks = [
  chunk('main', true),
  chunk('shared', true, card),
  chunk('card', false, card),
  chunk('other', false, ['../node_modules/plugin-ab/dist/a.js', './Card']),
];
const ids = found => found.map(({ id }) => id);

describe('initialChunks', () => {
  it('are those that the app starts with', () =>
    assert.deepEqual(ids(initialChunks(chunks)), ['main', 'shared']));
});

describe('addedChunks', () => {
  it('are those of the import that the app does not start with', () =>
    assert.deepEqual(ids(addedChunks(chunks, 'plugin-a', /Card/)), ['card']));

  it('have to be there', () =>
    assert.throws(() => addedChunks(chunks, 'plugin-a', /Page/), /Page/));
});
