import {
  compareVersions,
  migrateAnswers,
  parseMigrations,
} from './migrateAnswers';

const MIGRATIONS = parseMigrations({
  migrations: [
    {
      version: '2.0.0',
      steps: [
        { rename: { from: 'network.reach', to: 'network.ingress' } },
        { default: { path: 'network.egress', value: 'default' } },
      ],
    },
    {
      version: '1.10.0',
      steps: [
        { drop: { path: 'legacy' } },
        { split: { path: 'place', separator: '/', into: ['region', 'zone'] } },
      ],
    },
  ],
});

describe('migrateAnswers', () => {
  it.each([
    [
      'makes all steps from an old version, in the order of versions',
      '1.2.0',
      { legacy: 1, place: 'a/b/c', network: { reach: 'all' } },
      {
        region: 'a',
        zone: 'b/c',
        network: { ingress: 'all', egress: 'default' },
      },
    ],
    [
      'leaves out what the version has behind it',
      '1.10.0',
      { legacy: 1, network: { reach: 'all', egress: 'nat' } },
      { legacy: 1, network: { ingress: 'all', egress: 'nat' } },
    ],
    [
      'changes nothing that is not there',
      undefined,
      { network: { egress: 'nat' }, place: 3 },
      { network: { egress: 'nat' }, place: 3 },
    ],
    ['has nothing to do at the newest version', '2.0.0', { a: 1 }, { a: 1 }],
  ])('%s', (_title, from, before, after) => {
    expect(migrateAnswers(before, from, MIGRATIONS)).toEqual(after);
  });

  it.each([
    [{ migrations: [{ version: 'next', steps: [] }] }, /version is like/],
    [
      {
        migrations: [
          { version: '1', steps: [{ drop: { path: '__proto__.x' } }] },
        ],
      },
      /migrations/,
    ],
    [{}, /migrations/],
  ])('says what is wrong with %j', (content, message) => {
    expect(() => parseMigrations(content)).toThrow(message);
  });

  it('compares versions by number', () => {
    expect(compareVersions('1.10', '1.9.3')).toBeGreaterThan(0);
    expect(compareVersions('1.0', '1')).toBe(0);
  });
});
