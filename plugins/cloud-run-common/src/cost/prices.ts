/**
 * List prices of the parts that cost something while nothing is called.
 *
 * @public
 */
export interface PriceTable {
  currency: string;
  /** The day the prices were read, as YYYY-MM-DD. */
  asOf: string;
  /** The region the prices are of. */
  region: string;
  /** Where to read them again. */
  source: string;
  hoursPerMonth: number;
  perHour: {
    /** The first five forwarding rules together. */
    forwardingRulesUpToFive: number;
    /** Each forwarding rule beyond the fifth. */
    furtherForwardingRule: number;
    connectorInstance: Record<'e2-micro' | 'e2-standard-4', number>;
    natAddress: number;
  };
  perMonth: {
    cloudArmorPolicy: number;
    cloudArmorRule: number;
    privateDnsZone: number;
  };
}

/**
 * List prices in us-central1 in US dollars, gathered in October 2026. An estimate: check the source, or give
 * `idleCostOf` a table of your own contract's prices.
 *
 * @public
 */
export const LIST_PRICES: PriceTable = {
  currency: 'USD',
  asOf: '2026-10-16',
  region: 'us-central1',
  source: 'https://cloud.google.com/vpc/network-pricing',
  hoursPerMonth: 730,
  perHour: {
    forwardingRulesUpToFive: 0.025,
    furtherForwardingRule: 0.01,
    connectorInstance: {
      'e2-micro': 0.0084,
      'e2-standard-4': 0.134,
    },
    natAddress: 0.005,
  },
  perMonth: {
    cloudArmorPolicy: 5,
    cloudArmorRule: 1,
    privateDnsZone: 0.2,
  },
};
