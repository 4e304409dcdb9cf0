import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exposureMessages } from '../messages';
import { EXPOSURE_TABLE, ExposureRow } from './__testUtils__/exposureTable';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/exposure.md'),
  'utf8',
);

type Row = Record<string, string>;

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim().replace(/`/g, ''));
}

/** The rows of the page's table that starts with these columns. */
function rowsOf(...columns: string[]): Row[] {
  const lines = page.split('\n');
  const head = lines.findIndex(
    line => cellsOf(line).slice(0, columns.length).join() === columns.join(),
  );
  const names = cellsOf(lines[head]);
  const after = lines.slice(head + 2);
  return after
    .slice(
      0,
      after.findIndex(line => !line.startsWith('|')),
    )
    .map(line =>
      Object.fromEntries(cellsOf(line).map((cell, at) => [names[at], cell])),
    );
}

const WAYS = ['run.app URL', 'domain mapping', 'external load balancer'];
const ANSWERS = [
  'reached from the internet',
  'anybody served from there',
  'anybody served inside',
];

const admitted = rowsOf('ingress', ...WAYS);
const decisions = rowsOf(...ANSWERS, 'level');

const yes = (value: boolean) => (value ? 'yes' : 'no');

/** The level that the page gives a service. */
function levelOnPage(row: ExposureRow): string[] {
  const ways = {
    'run.app URL': row.defaultUrl === 'enabled',
    'domain mapping': row.domainMapping === 'mapped',
    'external load balancer': row.loadBalancer.startsWith('external'),
  };
  const reaching = Object.entries(ways).flatMap(([way, exists]) =>
    exists &&
    admitted.find(({ ingress }) => ingress === row.ingress)?.[way] === 'yes'
      ? [way]
      : [],
  );
  const unguarded = reaching.filter(
    way =>
      way !== 'external load balancer' ||
      row.loadBalancer !== 'external with IAP',
  );
  const servesAnybody =
    row.iap === 'disabled' &&
    (row.invokerCheck === 'disabled' || row.invoker === 'allUsers');
  const iapAlone =
    !ways['run.app URL'] &&
    !ways['domain mapping'] &&
    row.loadBalancer === 'internal with IAP';
  const answers: Row = {
    'reached from the internet': yes(reaching.length > 0),
    'anybody served from there': yes(servesAnybody && unguarded.length > 0),
    'anybody served inside': yes(servesAnybody && !iapAlone),
  };
  return decisions
    .filter(decision =>
      ANSWERS.every(answer =>
        ['any', answers[answer]].includes(decision[answer]),
      ),
    )
    .map(({ level }) => level);
}

describe('docs/exposure.md', () => {
  it('gives every service one level, and the right one', () => {
    const wrong = EXPOSURE_TABLE.flatMap(row => {
      const levels = levelOnPage(row);
      return levels.join() === row.level ? [] : [{ ...row, levels }];
    });
    expect(wrong).toEqual([]);
  });

  it('explains every level', () => {
    expect([...rowsOf('level').map(({ level }) => level), 'unknown']).toEqual(
      Object.keys(exposureMessages.en),
    );
    expect(page).toContain('The level is `unknown`');
  });
});
