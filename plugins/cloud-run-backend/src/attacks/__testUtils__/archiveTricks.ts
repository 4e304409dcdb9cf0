import { expect } from 'expect';
import { ArchiveEntry } from '../../__testUtils__/archive';
import { Attempt, READ_IN_PART, SERVICE } from './attempt';

const main: ArchiveEntry = { path: 'infra/main.tf', contents: SERVICE };

const link = (path: string, target: string, type: '1' | '2' = '2') => ({
  path,
  target,
  type,
});

/** What an archive can be made to hold. */
export const archiveTricks: Attempt[] = [
  {
    name: 'a symbolic link to a file of the backend',
    files: () => [main, link('infra/iam.tf', '/etc/passwd')],
    expected: READ_IN_PART,
  },
  {
    name: 'a symbolic link out of the repository',
    files: () => [main, link('infra/iam.tf', '../../../../../etc/passwd')],
    expected: READ_IN_PART,
  },
  {
    name: 'a symbolic link to a folder',
    files: () => [main, link('infra/modules', '/etc')],
  },
  {
    name: 'a hard link to a file of the backend',
    files: () => [main, link('infra/iam.tf', '/etc/passwd', '1')],
  },
  {
    name: 'more links than are asked about',
    files: () => [
      main,
      ...Array.from({ length: 200 }, (_, index) =>
        link(`infra/l${index}.tf`, '/etc/passwd'),
      ),
    ],
    expected: READ_IN_PART,
  },
  {
    name: 'a path that leads upwards',
    files: () => [main, { path: '../../../../tmp/evil.tf', contents: SERVICE }],
  },
  {
    name: 'an absolute path',
    files: () => [main, { path: '/etc/evil.tf', contents: SERVICE }],
  },
  {
    name: 'names with control characters and line breaks',
    files: () => [
      main,
      { path: 'infra/\n::add-mask::a\u001b[31m.tf', contents: 'broken {' },
    ],
    expected: READ_IN_PART,
  },
  {
    name: 'names that objects have by themselves',
    files: () => [
      main,
      { path: '__proto__/main.tf', contents: SERVICE },
      { path: 'constructor/main.tf', contents: SERVICE },
      { path: 'infra/__proto__.tf', contents: SERVICE },
      { path: 'infra/hasOwnProperty.tfvars', contents: 'a = 1' },
    ],
  },
  {
    name: 'a device and a pipe',
    files: () => [
      main,
      { path: 'infra/device.tf', type: '3' },
      { path: 'infra/pipe.tf', type: '6' },
    ],
  },
  {
    name: 'the same file twice',
    files: () => [main, main],
  },
  {
    name: 'a file inside a file',
    files: () => [main, { path: 'infra/main.tf/inner.tf', contents: SERVICE }],
  },
  {
    name: 'folders inside folders without end',
    files: () => [
      main,
      { path: `${'a/'.repeat(900)}main.tf`, contents: SERVICE },
    ],
    expected: {
      limitsReached: [expect.objectContaining({ limit: 'directoryEntries' })],
    },
  },
  {
    name: 'a name without end',
    files: () => [main, { path: `${'a'.repeat(9_000)}.tf`, contents: SERVICE }],
  },
  {
    name: 'more files than are read',
    files: () => [
      main,
      ...Array.from({ length: 3_000 }, (_, index) => ({
        path: `many/m${index}.tf`,
        contents: '#',
      })),
    ],
    expected: {
      state: 'read',
      limitsReached: expect.arrayContaining([
        expect.objectContaining({ limit: 'files' }),
      ]),
    },
  },
  {
    name: 'more files than can be named',
    files: () =>
      Array.from({ length: 10_000 }, (_, index) => ({
        path: `many/m${index}.tf`,
        contents: '#',
      })),
    expected: {
      state: 'read',
      limitsReached: expect.arrayContaining([
        expect.objectContaining({ limit: 'files' }),
      ]),
    },
  },
  {
    name: 'a hundred thousand files that nobody wants',
    files: () => [
      main,
      ...Array.from({ length: 100_000 }, (_, index) => ({
        path: `b/${index}.png`,
      })),
    ],
    expected: { state: 'read', limitsReached: [] },
  },
  {
    name: 'a file that is larger than is read',
    files: () => [
      main,
      { path: 'infra/iam.tf', contents: Buffer.alloc(30_000_000, 'a\n') },
    ],
    expected: {
      state: 'read',
      limitsReached: [{ limit: 'fileBytes', at: 'infra/iam.tf' }],
    },
  },
  {
    name: 'a file of zeros that packs to nothing',
    files: () => [
      main,
      { path: 'zeros.bin', contents: Buffer.alloc(300_000_000) },
    ],
    expected: { state: 'read', limitsReached: [] },
  },
  {
    name: 'bytes that are no text',
    files: () => [
      main,
      { path: 'infra/iam.tf', contents: Buffer.from([0xff, 0xfe, 0, 1, 2]) },
    ],
    expected: READ_IN_PART,
  },
  {
    name: 'an empty file, which is no attack',
    files: () => [main, { path: 'infra/iam.tf', contents: '' }],
    expected: { state: 'read', problems: [] },
  },
];
