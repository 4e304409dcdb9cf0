import { isEqual } from 'lodash';
import { exposureOf } from 'backstage-plugin-cloud-run-common';
import { DeclaredService, ReadProblem } from '../posture';
import { environmentBeside } from './modules';

/** How exposed a service is, the least first; what is not known may be anything but is less than what is. */
const INCREASING = [
  'internal-authenticated',
  'internal-unauthenticated',
  'internet-authenticated',
  'unknown',
  'public',
];

function exposureRank({ posture }: DeclaredService): number {
  return INCREASING.indexOf(exposureOf(posture).level);
}

function keyOf(
  { root = '', address }: DeclaredService,
  environment: string | undefined,
): string {
  return [root, environment ?? '', address].join('\n');
}

function readTwice({ root, at }: DeclaredService): ReadProblem {
  return {
    severity: 'warning',
    message: `Terraform and OpenTofu read different files in ${
      root || 'this folder'
    }, and this service differs. It is judged as the tool reads it by which it is more exposed; keep the files of one of them alone.`,
    ...at,
  };
}

/**
 * The services, each that Terraform and OpenTofu read differently as the one reads it by which it is more exposed; both
 * where they are equally so and differ otherwise.
 */
export function worseReadings(services: readonly DeclaredService[]): {
  services: DeclaredService[];
  problems: ReadProblem[];
} {
  const byKey = new Map(
    services.map(service => [keyOf(service, service.environment), service]),
  );
  const left = new Set<DeclaredService>();
  const problems: ReadProblem[] = [];
  for (const service of services) {
    const beside = environmentBeside(service.environment);
    const other = beside && byKey.get(keyOf(service, beside.environment));
    if (!other) {
      continue;
    }
    const difference = exposureRank(service) - exposureRank(other);
    if (difference !== 0) {
      left.add(difference > 0 ? other : service);
      problems.push(readTwice(difference > 0 ? service : other));
    } else if (isEqual(service.posture, other.posture)) {
      left.add(service);
    }
  }
  return { services: services.filter(service => !left.has(service)), problems };
}
