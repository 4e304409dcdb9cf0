import {
  Evidence,
  Fact,
  distinct,
  known,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { linkOf } from '../../resources/links';
import { Relation } from '../../resources/relation';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { readTexts, unresolved } from '../../resources/reading/reading';
import { sectionOf, sections, within } from '../../resources/reading/section';
import { itemsOf } from '../../resources/reading/values';
import { FrontEnd, isSecure } from './frontEnds';

const WHAT = 'ingress.loadBalancer.domains';

const CERTIFICATE_TYPES = [
  'google_certificate_manager_certificate',
  'google_compute_managed_ssl_certificate',
  'google_compute_region_ssl_certificate',
  'google_compute_ssl_certificate',
];

const MAP_TYPES = ['google_certificate_manager_certificate_map'];

/** Domains that are known, and why there may be others. */
interface Found {
  domains: string[];
  evidence: Evidence[];
  missing?: 'unresolved' | 'elsewhere';
}

const NONE: Found = { domains: [], evidence: [] };

function together(found: readonly Found[]): Found {
  return {
    domains: distinct(found.flatMap(({ domains }) => domains)),
    evidence: found.flatMap(({ evidence }) => evidence),
    missing: found.find(({ missing }) => missing)?.missing,
  };
}

/** The domains that load balancers have certificates for, or route by. */
export class Domains {
  private readonly entriesByMap: Relation;

  constructor(private readonly graph: ResourceGraph) {
    this.entriesByMap = new Relation(
      graph,
      ['google_certificate_manager_certificate_map_entry'],
      MAP_TYPES,
      resource => [argument(resource, 'map')],
    );
  }

  /** The domains of a load balancer by its front ends. */
  of(frontEnds: readonly FrontEnd[]): Fact<string[]> {
    const secure = frontEnds.filter(isSecure);
    const certified = together(
      secure.map(({ proxy }) => this.certifiedBy(proxy)),
    );
    const found =
      secure.length > 0 && !certified.missing
        ? certified
        : this.routed(frontEnds, certified);
    switch (found.missing) {
      case 'unresolved':
        return unresolved(WHAT);
      case 'elsewhere':
        return decidedElsewhere(WHAT);
      case undefined:
        return known(
          found.domains,
          ...(found.evidence.length > 0
            ? distinct(found.evidence)
            : frontEnds.flatMap(({ rule }) =>
                evidenceOf(this.graph, rule, rule.origin),
              )),
        );
      default:
        return found.missing satisfies never;
    }
  }

  private certifiedBy(proxy: Resource): Found {
    const set = proxy.target.reading;
    const map = argument(proxy, 'certificate_map');
    const certificates = [
      ...itemsOf(argument(proxy, 'ssl_certificates')),
      ...itemsOf(argument(proxy, 'certificate_manager_certificates')),
    ];
    return together([
      ...(map ? [this.ofMap(map, set)] : []),
      ...certificates.map(certificate => this.ofCertificate(certificate, set)),
    ]);
  }

  private ofMap(value: ConfigValue, set: string | undefined): Found {
    const link = linkOf(this.graph, value, MAP_TYPES, { set });
    if (link.kind !== 'declared') {
      const missing = link.kind === 'outside' ? 'elsewhere' : 'unresolved';
      return { ...NONE, missing };
    }
    const { sure, possible } = this.entriesByMap.of(link.resource);
    const found = together(sure.map(entry => this.ofEntry(entry)));
    return possible.length > 0 ? { ...found, missing: 'unresolved' } : found;
  }

  private ofEntry(entry: Resource): Found {
    const hostname = argument(entry, 'hostname');
    if (!hostname) {
      return together(
        itemsOf(argument(entry, 'certificates')).map(certificate =>
          this.ofCertificate(certificate, entry.target.reading),
        ),
      );
    }
    const text = this.graph.texts.of(hostname);
    return text === undefined
      ? { ...NONE, missing: 'unresolved' }
      : {
          domains: [text],
          evidence: evidenceOf(
            this.graph,
            entry,
            entry.origin,
            hostname.origin,
          ),
        };
  }

  private ofCertificate(value: ConfigValue, set: string | undefined): Found {
    const link = linkOf(this.graph, value, CERTIFICATE_TYPES, { set });
    if (link.kind !== 'declared') {
      const missing = link.kind === 'outside' ? 'elsewhere' : 'unresolved';
      return { ...NONE, missing };
    }
    const section = sectionOf(this.graph, link.resource);
    const domains = readTexts(within(section, 'managed'), 'domains');
    switch (domains.state) {
      case 'written':
        return {
          domains: domains.value.map(domain => domain.replace(/\.$/, '')),
          evidence: domains.evidence,
        };
      case 'absent':
        // A certificate of one's own says its domains in a form that is not read.
        return { ...NONE, missing: 'elsewhere' };
      case 'unclear':
      case 'malformed':
        return { ...NONE, missing: 'unresolved' };
      default:
        return domains satisfies never;
    }
  }

  /** The hosts that URL maps tell apart, for what certificates do not say. */
  private routed(frontEnds: readonly FrontEnd[], certified: Found): Found {
    const hosts = together(
      frontEnds.flatMap(({ urlMap }) =>
        sections(sectionOf(this.graph, urlMap), 'host_rule').map(rule => {
          const reading = readTexts(rule, 'hosts');
          return reading.state === 'written'
            ? {
                domains: reading.value.filter(host => host !== '*'),
                evidence: reading.evidence,
              }
            : { ...NONE, missing: 'unresolved' as const };
        }),
      ),
    );
    const areRouted = hosts.domains.length > 0 && !hosts.missing;
    return {
      domains: distinct([...certified.domains, ...hosts.domains]),
      evidence: [...certified.evidence, ...hosts.evidence],
      missing: areRouted ? undefined : certified.missing ?? hosts.missing,
    };
  }
}
