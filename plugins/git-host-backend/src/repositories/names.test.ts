import {
  isRefName,
  ownerNameProblem,
  repositoryNameProblem,
  repositoryPath,
} from './names';

describe('repositoryNameProblem', () => {
  it.each(['shop', 'Shop-2', 'a_b.c', '_', '.github', '-x', 'a'.repeat(100)])(
    'accepts %s',
    name => expect(repositoryNameProblem(name)).toBeUndefined(),
  );

  it.each([
    ...['', '.', '..', '-', 'a/b', 'a\\b', 'a b', 'ä', 'a\0', 'a\n', 'a%2fb'],
    ...['../x', 'a..b', 'x.git', 'x.GIT', 'x.wiki', 'x.rss', '$(id)', '`id`'],
    'a'.repeat(101),
  ])('refuses %j', name => expect(repositoryNameProblem(name)).toBeDefined());
});

describe('ownerNameProblem', () => {
  it.each(['acme', 'Acme-Inc', 'a.b_c'])('accepts %s', name =>
    expect(ownerNameProblem(name)).toBeUndefined(),
  );

  it.each(['', 'api', 'Assets', '.hidden', 'a--b', 'a-', '..', 'a/b'])(
    'refuses %j',
    name => expect(ownerNameProblem(name)).toBeDefined(),
  );
});

describe('isRefName', () => {
  it.each([
    'main',
    'feature/a-b',
    'v1.2.3',
    'ünïcode',
    'a@b',
    'dependabot/x+y',
  ])('accepts %s', name => expect(isRefName(name)).toBe(true));

  it.each([
    ...['', '-x', '--output=x', 'a~1', 'a^', 'a:b', 'a?', 'a*', 'a[b', 'a\\b'],
    ...['a..b', '@{1}', 'main@{yesterday}', 'a b', 'a\n', 'a\0', '/a', 'a/'],
    ...['a//b', '.a', 'a.', 'a.lock', '../x'],
  ])('refuses %j', name => expect(isRefName(name)).toBe(false));
});

describe('repositoryPath', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['docs/', 'docs'],
    ['a b/ünï.md', 'a b/ünï.md'],
    ['..', undefined],
    ['a/../b', undefined],
    ['./a', undefined],
    ['a//b', undefined],
    ['a\0b', undefined],
    ['/etc/passwd', undefined],
  ])('reads %j as %j', (path, expected) =>
    expect(repositoryPath(path)).toBe(expected),
  );
});
