const MAX_LENGTH = 100;

/** Paths the host itself answers on, which Gitea reserves as well. */
const RESERVED_OWNERS = new Set([
  '.',
  '..',
  '.well-known',
  'admin',
  'api',
  'assets',
  'attachments',
  'avatars',
  'explore',
  'login',
  'org',
  'repo',
  'user',
  'v2',
]);

const RESERVED_REPOSITORIES = new Set(['.', '..', '-']);
const RESERVED_SUFFIXES = ['.git', '.wiki', '.rss', '.atom'];

/** Why `name` cannot own repositories, or undefined when it can. */
export function ownerNameProblem(name: string): string | undefined {
  if (!/^[a-z0-9]+([-_.][a-z0-9]+)*$/i.test(name)) {
    return 'must be letters and digits, with single dashes, underscores or dots between them';
  }
  if (name.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  return RESERVED_OWNERS.has(name.toLowerCase()) ? 'is reserved' : undefined;
}

/** Why `name` cannot name a repository, or undefined when it can. */
export function repositoryNameProblem(name: string): string | undefined {
  if (!/^[-_.a-z0-9]+$/i.test(name)) {
    return 'must be letters, digits, dashes, underscores and dots';
  }
  if (name.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  const lower = name.toLowerCase();
  if (RESERVED_REPOSITORIES.has(lower) || lower.includes('..')) {
    return 'is reserved';
  }
  const suffix = RESERVED_SUFFIXES.find(ending => lower.endsWith(ending));
  return suffix ? `must not end in ${suffix}` : undefined;
}

/**
 * Whether `name` can be a branch or a tag. Stricter than Git where Git would
 * read a revision expression (`main~1`, `main@{yesterday}`) out of it.
 */
export function isRefName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 255 &&
    !/[\s~^:?*[\]\\]|\p{Cc}|@\{|\.\.|\/\//u.test(name) &&
    !/^[-/.]|[/.]$|\.lock$/.test(name)
  );
}

/** The path below a repository's root, or undefined when it is not one Git can hold. */
export function repositoryPath(path: string): string | undefined {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') {
    return '';
  }
  const legal = trimmed
    .split('/')
    .every(
      part =>
        part !== '' && part !== '.' && part !== '..' && !part.includes('\0'),
    );
  return legal ? trimmed : undefined;
}
