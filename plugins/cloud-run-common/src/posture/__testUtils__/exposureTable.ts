import { ExposureLevel } from '../exposure';

const INGRESS = [
  'all',
  'internal',
  'internal-and-cloud-load-balancing',
  'none',
] as const;
const SWITCH = ['enabled', 'disabled'] as const;
const DOMAIN_MAPPING = ['unmapped', 'mapped'] as const;
const LOAD_BALANCER = [
  'none',
  'external',
  'external with IAP',
  'internal',
  'internal with IAP',
] as const;
const INVOKER = ['a group', 'allUsers'] as const;

/** One combination of what decides exposure, with the level it has. */
export interface ExposureRow {
  ingress: (typeof INGRESS)[number];
  defaultUrl: (typeof SWITCH)[number];
  domainMapping: (typeof DOMAIN_MAPPING)[number];
  loadBalancer: (typeof LOAD_BALANCER)[number];
  invokerCheck: (typeof SWITCH)[number];
  invoker: (typeof INVOKER)[number];
  /** Identity-Aware Proxy on the service. */
  iap: (typeof SWITCH)[number];
  level: ExposureLevel;
}

/** The last column has one letter for each of these, in this order. */
const AUTH: Pick<ExposureRow, 'invokerCheck' | 'invoker' | 'iap'>[] = [
  { invokerCheck: 'enabled', invoker: 'a group', iap: 'disabled' },
  { invokerCheck: 'enabled', invoker: 'a group', iap: 'enabled' },
  { invokerCheck: 'enabled', invoker: 'allUsers', iap: 'disabled' },
  { invokerCheck: 'enabled', invoker: 'allUsers', iap: 'enabled' },
  { invokerCheck: 'disabled', invoker: 'a group', iap: 'disabled' },
  { invokerCheck: 'disabled', invoker: 'a group', iap: 'enabled' },
  { invokerCheck: 'disabled', invoker: 'allUsers', iap: 'disabled' },
  { invokerCheck: 'disabled', invoker: 'allUsers', iap: 'enabled' },
];

const LEVELS: Record<string, ExposureLevel> = {
  P: 'public',
  A: 'internet-authenticated',
  O: 'internal-unauthenticated',
  I: 'internal-authenticated',
};

/** Ingress, default URL, domain mapping, load balancer, and a level for each way to let callers in. */
const TABLE = `
all                                | enabled  | unmapped | none              | A A P A P A P A
all                                | enabled  | unmapped | external          | A A P A P A P A
all                                | enabled  | unmapped | external with IAP | A A P A P A P A
all                                | enabled  | unmapped | internal          | A A P A P A P A
all                                | enabled  | unmapped | internal with IAP | A A P A P A P A
all                                | enabled  | mapped   | none              | A A P A P A P A
all                                | enabled  | mapped   | external          | A A P A P A P A
all                                | enabled  | mapped   | external with IAP | A A P A P A P A
all                                | enabled  | mapped   | internal          | A A P A P A P A
all                                | enabled  | mapped   | internal with IAP | A A P A P A P A
all                                | disabled | unmapped | none              | I I O I O I O I
all                                | disabled | unmapped | external          | A A P A P A P A
all                                | disabled | unmapped | external with IAP | A A A A A A A A
all                                | disabled | unmapped | internal          | I I O I O I O I
all                                | disabled | unmapped | internal with IAP | I I I I I I I I
all                                | disabled | mapped   | none              | A A P A P A P A
all                                | disabled | mapped   | external          | A A P A P A P A
all                                | disabled | mapped   | external with IAP | A A P A P A P A
all                                | disabled | mapped   | internal          | A A P A P A P A
all                                | disabled | mapped   | internal with IAP | A A P A P A P A
internal                           | enabled  | unmapped | none              | I I O I O I O I
internal                           | enabled  | unmapped | external          | I I O I O I O I
internal                           | enabled  | unmapped | external with IAP | I I O I O I O I
internal                           | enabled  | unmapped | internal          | I I O I O I O I
internal                           | enabled  | unmapped | internal with IAP | I I O I O I O I
internal                           | enabled  | mapped   | none              | I I O I O I O I
internal                           | enabled  | mapped   | external          | I I O I O I O I
internal                           | enabled  | mapped   | external with IAP | I I O I O I O I
internal                           | enabled  | mapped   | internal          | I I O I O I O I
internal                           | enabled  | mapped   | internal with IAP | I I O I O I O I
internal                           | disabled | unmapped | none              | I I O I O I O I
internal                           | disabled | unmapped | external          | I I O I O I O I
internal                           | disabled | unmapped | external with IAP | I I O I O I O I
internal                           | disabled | unmapped | internal          | I I O I O I O I
internal                           | disabled | unmapped | internal with IAP | I I I I I I I I
internal                           | disabled | mapped   | none              | I I O I O I O I
internal                           | disabled | mapped   | external          | I I O I O I O I
internal                           | disabled | mapped   | external with IAP | I I O I O I O I
internal                           | disabled | mapped   | internal          | I I O I O I O I
internal                           | disabled | mapped   | internal with IAP | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | unmapped | none              | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | unmapped | external          | A A P A P A P A
internal-and-cloud-load-balancing  | enabled  | unmapped | external with IAP | A A A A A A A A
internal-and-cloud-load-balancing  | enabled  | unmapped | internal          | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | unmapped | internal with IAP | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | mapped   | none              | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | mapped   | external          | A A P A P A P A
internal-and-cloud-load-balancing  | enabled  | mapped   | external with IAP | A A A A A A A A
internal-and-cloud-load-balancing  | enabled  | mapped   | internal          | I I O I O I O I
internal-and-cloud-load-balancing  | enabled  | mapped   | internal with IAP | I I O I O I O I
internal-and-cloud-load-balancing  | disabled | unmapped | none              | I I O I O I O I
internal-and-cloud-load-balancing  | disabled | unmapped | external          | A A P A P A P A
internal-and-cloud-load-balancing  | disabled | unmapped | external with IAP | A A A A A A A A
internal-and-cloud-load-balancing  | disabled | unmapped | internal          | I I O I O I O I
internal-and-cloud-load-balancing  | disabled | unmapped | internal with IAP | I I I I I I I I
internal-and-cloud-load-balancing  | disabled | mapped   | none              | I I O I O I O I
internal-and-cloud-load-balancing  | disabled | mapped   | external          | A A P A P A P A
internal-and-cloud-load-balancing  | disabled | mapped   | external with IAP | A A A A A A A A
internal-and-cloud-load-balancing  | disabled | mapped   | internal          | I I O I O I O I
internal-and-cloud-load-balancing  | disabled | mapped   | internal with IAP | I I O I O I O I
none                               | enabled  | unmapped | none              | I I O I O I O I
none                               | enabled  | unmapped | external          | I I O I O I O I
none                               | enabled  | unmapped | external with IAP | I I O I O I O I
none                               | enabled  | unmapped | internal          | I I O I O I O I
none                               | enabled  | unmapped | internal with IAP | I I O I O I O I
none                               | enabled  | mapped   | none              | I I O I O I O I
none                               | enabled  | mapped   | external          | I I O I O I O I
none                               | enabled  | mapped   | external with IAP | I I O I O I O I
none                               | enabled  | mapped   | internal          | I I O I O I O I
none                               | enabled  | mapped   | internal with IAP | I I O I O I O I
none                               | disabled | unmapped | none              | I I O I O I O I
none                               | disabled | unmapped | external          | I I O I O I O I
none                               | disabled | unmapped | external with IAP | I I O I O I O I
none                               | disabled | unmapped | internal          | I I O I O I O I
none                               | disabled | unmapped | internal with IAP | I I I I I I I I
none                               | disabled | mapped   | none              | I I O I O I O I
none                               | disabled | mapped   | external          | I I O I O I O I
none                               | disabled | mapped   | external with IAP | I I O I O I O I
none                               | disabled | mapped   | internal          | I I O I O I O I
none                               | disabled | mapped   | internal with IAP | I I O I O I O I
`;

function oneOf<T extends string>(values: readonly T[], text: string): T {
  const found = values.find(value => value === text);
  if (found === undefined) {
    throw new Error(`"${text}" is none of ${values.join(', ')}`);
  }
  return found;
}

/** Every combination of what decides exposure, with its level. */
export const EXPOSURE_TABLE: ExposureRow[] = TABLE.trim()
  .split('\n')
  .flatMap(line => {
    const [ingress, defaultUrl, domainMapping, loadBalancer, levels] = line
      .split('|')
      .map(cell => cell.trim());
    return levels.split(' ').map((letter, index) => ({
      ingress: oneOf(INGRESS, ingress),
      defaultUrl: oneOf(SWITCH, defaultUrl),
      domainMapping: oneOf(DOMAIN_MAPPING, domainMapping),
      loadBalancer: oneOf(LOAD_BALANCER, loadBalancer),
      ...AUTH[index],
      level: LEVELS[letter],
    }));
  });
