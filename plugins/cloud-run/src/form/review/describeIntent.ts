import {
  Environment,
  Locale,
  NetworkIntent,
  defaultUrlOf,
  loadBalancerOf,
} from 'backstage-plugin-cloud-run-common';
import { english } from './english';
import { japanese } from './japanese';
import { Phrases } from './phrases';

const PHRASES: Record<Locale, Phrases> = { en: english, ja: japanese };

function reached(intent: NetworkIntent, phrases: Phrases): string {
  const loadBalancer = loadBalancerOf(intent);
  if (!loadBalancer) {
    return intent.ingress.setting === 'all'
      ? phrases.reachedDirectly()
      : phrases.reachedFromInside();
  }
  const { cloudArmor } = loadBalancer;
  return phrases.reachedThrough({
    type: loadBalancer.type,
    domains: loadBalancer.domains,
    allowedRanges: cloudArmor?.allowedRanges ?? [],
    cdn: loadBalancer.type === 'global-external' && loadBalancer.cdn,
    filtering: cloudArmor && {
      requestsPerMinute: cloudArmor.rateLimit?.requestsPerMinute,
      owasp: cloudArmor.owasp,
    },
    defaultUrl: defaultUrlOf(intent),
  });
}

/** A service's network in one sentence: who reaches it, who may call it, where its traffic leaves. */
export function describeIntent(intent: NetworkIntent, locale: Locale): string {
  const phrases = PHRASES[locale];
  const { egress, vpc } = intent;
  return phrases.sentence(
    reached(intent, phrases),
    phrases.called(intent.auth),
    egress.path === 'default'
      ? phrases.leavesByDefault()
      : phrases.leaves(egress, vpc),
  );
}

/** Where a service runs, in one sentence. */
export function describeEnvironment(
  environment: Environment,
  locale: Locale,
): string {
  return PHRASES[locale].environment(environment);
}
