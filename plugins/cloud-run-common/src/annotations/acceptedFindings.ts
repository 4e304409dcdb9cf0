import { Entity } from '@backstage/catalog-model';
import { AcceptedFinding, parseAcceptedFinding } from '../policy';
import { ANNOTATIONS } from './names';

const LINE =
  /^(?<rule>\S+) until (?<until>\S+)(?: by (?<by>\S+))?(?: in (?<services>\S+))?: (?<reason>.+)$/;

function readLine(line: string): AcceptedFinding | undefined {
  const { services, ...parts } = LINE.exec(line)?.groups ?? {};
  return parseAcceptedFinding({
    ...parts,
    services: services?.split(',').filter(name => name !== ''),
  });
}

/**
 * The findings that the value of `cloud.google.com/run-accepted-findings` accepts, one a line:
 * `RULE until YYYY-MM-DD by WHO in SERVICE,SERVICE: REASON`, of which `by` and `in` may be left out.
 * Undefined when a line is malformed.
 *
 * @public
 */
export function parseAcceptedFindings(
  value: string,
): AcceptedFinding[] | undefined {
  const lines = value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const accepted = lines.flatMap(line => readLine(line) ?? []);
  return lines.length > 0 && accepted.length === lines.length
    ? accepted
    : undefined;
}

/**
 * What the owner of an entity answers for. A malformed annotation accepts nothing; `annotationProblems` reports it.
 *
 * @public
 */
export function acceptedFindingsOf(entity: Entity): AcceptedFinding[] {
  const value = entity.metadata.annotations?.[ANNOTATIONS.acceptedFindings];
  return value === undefined ? [] : parseAcceptedFindings(value) ?? [];
}
