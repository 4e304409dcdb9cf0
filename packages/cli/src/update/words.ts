import { Update, UpdateResult } from 'backstage-template-update';

/** The results in the order in which a reader wants them. */
const RESULTS: readonly UpdateResult[] = [
  'conflict',
  'merged',
  'updated',
  'renamed',
  'added',
  'deleted',
  'kept',
];

/** An update as JSON, for whoever calls the command from a script. */
export function updateAsJson({ files, conflicts }: Update): string {
  return `${JSON.stringify(
    {
      files: files.map(({ path, result, reason }) => ({
        path,
        result,
        reason,
      })),
      conflicts,
    },
    null,
    2,
  )}\n`;
}

/** An update in words. What stays as it is on both sides is counted alone. */
export function updateInWords({ files, conflicts }: Update): string {
  const lines = RESULTS.flatMap(result =>
    files
      .filter(file => file.result === result)
      .map(({ path, reason }) => `${result.padEnd(9)} ${path}: ${reason}`),
  );
  const unchanged = files.filter(({ result }) => result === 'unchanged').length;
  return [
    ...lines,
    `${unchanged} unchanged, ${files.length - unchanged} otherwise, ${
      conflicts === 0
        ? 'nothing to decide'
        : `${conflicts} to decide: look for <<<<<<<`
    }.`,
    '',
  ].join('\n');
}
