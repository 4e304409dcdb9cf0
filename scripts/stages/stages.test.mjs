import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plan, readArguments, stageNames } from './stages.mjs';

describe('readArguments', () => {
  for (const [args, expected] of [
    [[], { kind: 'stages' }],
    [['--stage', 'lint'], { kind: 'stages', only: 'lint' }],
    [['--stage=unit'], { kind: 'stages', only: 'unit' }],
    [['--stage', 'spelling'], { kind: 'unknown-stage', name: 'spelling' }],
    [['--stage'], { kind: 'unknown-stage', name: '' }],
    [['plugins/cloud-run'], { kind: 'jest' }],
    [['--coverage'], { kind: 'jest' }],
  ]) {
    it(`reads ${JSON.stringify(args)}`, () =>
      assert.deepEqual(readArguments(args), expected));
  }
});

describe('plan', () => {
  it('runs the compiler before the API reports that need its output', () => {
    const lane = plan(undefined)
      .flat()
      .find(stages => stages.some(({ name }) => name === 'api-reports'));
    assert.deepEqual(
      lane?.map(({ name }) => name),
      ['types', 'api-reports'],
    );
  });

  it('leaves the new apps to those who ask for them', () => {
    const names = plan(undefined)
      .flat(2)
      .map(({ name }) => name);
    assert.ok(!names.includes('install'));
    assert.ok(stageNames.includes('install'));
  });

  it('runs one stage alone', () => {
    for (const name of stageNames) {
      assert.deepEqual(
        plan(name)
          .flat(2)
          .map(stage => stage.name),
        [name],
      );
    }
  });
});
