import {
  Evidence,
  ListFact,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { Field, child, evidenceOf, textOf } from './field';
import { fixedText } from './fieldFacts';

function isDomainMapping(resource: Field): boolean {
  return (
    textOf(child(resource, 'kind')) === 'DomainMapping' &&
    /^domains\.cloudrun\.com\//.test(
      textOf(child(resource, 'apiVersion')) ?? '',
    )
  );
}

/** The domains that resources map, by the service; others may be mapped elsewhere. */
export function domainMappingsOf(
  resources: readonly Field[],
): ReadonlyMap<string, ListFact<string>> {
  const found = new Map<string, { domains: string[]; evidence: Evidence[] }>();
  for (const mapping of resources.filter(isDomainMapping)) {
    const service = fixedText(child(mapping, 'spec', 'routeName'));
    const domain = child(mapping, 'metadata', 'name');
    const text = fixedText(domain);
    if (service !== undefined && text !== undefined) {
      const mapped = found.get(service) ?? { domains: [], evidence: [] };
      mapped.domains.push(text);
      mapped.evidence.push(...evidenceOf(domain));
      found.set(service, mapped);
    }
  }
  return new Map(
    [...found].map(([service, { domains, evidence }]) => [
      service,
      partlySeen(
        { code: 'elsewhere', what: 'ingress.domainMappings' },
        known(domains, ...evidence),
      ),
    ]),
  );
}
