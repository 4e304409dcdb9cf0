import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLOUD_RUN_RULES,
  Evidence,
  NetworkPosture,
  describeUnknown,
  judge,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import { parse } from 'yaml';
import { ReadOptions, folderFiles } from 'backstage-cloud-run-terraform';
import { readTerraform } from './readTerraform';
import { servicesOfConfiguration } from '../../posture';

const FOLDER = join(__dirname, '__fixtures__');

/** What a folder is meant to give, written by hand. */
interface Expected {
  /** How it is read. */
  options?: ReadOptions;
  services: {
    address: string;
    name: string;
    project?: string;
    location?: string;
    at: string;
    report: object;
    /** Facts by their dotted paths: a value, or `unknown: code`. What was seen of a list stands under `seen`. */
    facts?: Record<string, unknown>;
  }[];
  /** `path:line severity` of each problem. */
  problems?: string[];
}

/** The value that a path leads to, through the values of facts, and through `seen` to what was seen of a list. */
function factAt(posture: NetworkPosture, path: string): unknown {
  let value: unknown = posture;
  for (const step of [...path.split('.'), undefined]) {
    const fact = Object(value);
    if (fact.state === 'unknown' && !(step === 'seen' && fact.seen)) {
      return { unknown: fact.reason.code };
    }
    if (fact.state === 'known') {
      value = fact.value;
    }
    if (step !== undefined) {
      value = Object(value)[step];
    }
  }
  return value;
}

/** The value with the facts inside it as their values. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  const fact = Object(value);
  if (fact !== value) {
    return value;
  }
  if (fact.state === 'known') {
    return plain(fact.value);
  }
  if (fact.state === 'unknown') {
    return { unknown: fact.reason.code };
  }
  return Object.fromEntries(
    Object.entries(fact).map(([key, entry]) => [key, plain(entry)]),
  );
}

/** The dotted name of a value of a posture, which nobody but a programmer knows. */
const DOTTED = /\b(ingress|auth|egress|runtime|terraform|service|callers)\.\w/;

interface KnownFact {
  path: string;
  evidence: Evidence[];
}

/** The known facts in a posture, by their paths. */
function knownFacts(value: unknown, path: string): KnownFact[] {
  const fact = Object(value);
  if (fact !== value) {
    return [];
  }
  return [
    ...(fact.state === 'known' ? [{ path, evidence: fact.evidence }] : []),
    ...Object.entries(fact)
      .filter(([key]) => key !== 'evidence')
      .flatMap(([key, entry]) => knownFacts(entry, `${path}.${key}`)),
  ];
}

describe('services that Terraform declares', () => {
  const names = readdirSync(FOLDER);

  it('are tried in at least forty styles', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)('are read from %s', async name => {
    const folder = join(FOLDER, name);
    const expected: Expected = parse(
      readFileSync(join(folder, 'expected.yaml'), 'utf8'),
    );
    const { services, problems } = servicesOfConfiguration(
      await readTerraform(folderFiles(folder), expected.options),
    );
    expect(
      services.map(({ address, posture, at }, index) => ({
        address,
        ...posture.service,
        at: `${at?.path}:${at?.line}`,
        report: reportOf(posture),
        ...(expected.services[index]?.facts
          ? {
              facts: Object.fromEntries(
                Object.keys(expected.services[index].facts ?? {}).map(path => [
                  path,
                  plain(factAt(posture, path)),
                ]),
              ),
            }
          : {}),
      })),
    ).toEqual(expected.services);
    expect(
      problems.map(({ path, line, severity }) => `${path}:${line} ${severity}`),
    ).toEqual(expected.problems ?? []);
  });

  it.each(names)('are known by lines that are there in %s', async name => {
    const folder = join(FOLDER, name);
    const { services } = servicesOfConfiguration(
      await readTerraform(folderFiles(folder)),
    );
    const isThere = (one: Evidence) =>
      one.kind === 'default' ||
      (one.kind === 'file' &&
        one.line >= 1 &&
        one.line <=
          readFileSync(join(folder, one.path), 'utf8').split('\n').length);
    const wrong = services
      .flatMap(({ posture }) => knownFacts(posture, 'posture'))
      .filter(
        ({ evidence }) => evidence.length === 0 || !evidence.every(isThere),
      );
    expect(wrong).toEqual([]);
  });

  it.each(names)('are unknown for reasons in words in %s', async name => {
    const { services } = servicesOfConfiguration(
      await readTerraform(folderFiles(join(FOLDER, name))),
    );
    const sentences = services.flatMap(({ posture }) =>
      judge(posture, {
        rules: CLOUD_RUN_RULES,
        today: '2026-01-01',
      }).notEvaluated.flatMap(({ missing }) =>
        missing.map(reason => describeUnknown(reason, 'en')),
      ),
    );
    expect(sentences.filter(text => DOTTED.test(text))).toEqual([]);
  });
});
