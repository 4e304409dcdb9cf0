import { Condition, all, always, is, itemsOf, some } from '../../facts';
import { Caller } from '../../posture';
import { Rule, failWhen } from '../rule';

function isProduct({ kind }: Caller): Condition {
  return always(kind === 'product');
}

/** A product delivers to a service whose IAP asks it to sign in. */
export const iapBlocksDeliveries: Rule = {
  id: 'auth/iap-blocks-deliveries',
  facet: 'auth',
  severity: 'high',
  concerns: 'callers',
  evidence: ['service', 'callers'],
  text: {
    en: {
      title: 'IAP turns deliveries away',
      message:
        '{callers} delivers to this service, on which Identity-Aware Proxy is on.',
      why: 'IAP puts its own identity in place of the caller’s, so what Pub/Sub, Scheduler, Eventarc and the like bring to prove who they are does not arrive, and deliveries can fail.',
      fix: 'Let people and deliveries in by two services, or ask for authentication by IAM instead of IAP.',
    },
    ja: {
      title: 'IAP が配信を断る',
      message:
        'Identity-Aware Proxy が有効なこのサービスに、{callers} が配信しています。',
      why: 'IAP は呼び出し元の ID を自身の ID に置き換えます。Pub/Sub、Scheduler、Eventarc などが示す ID は届かず、配信が失敗することがあります。',
      fix: '人が使うサービスと配信を受けるサービスを分けるか、IAP の代わりに IAM による認証を使ってください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  iap_enabled = true
}

resource "google_cloud_scheduler_job" "nightly" {
  http_target { uri = google_cloud_run_v2_service.main.uri }
}`,
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
  ],
  judge({ posture: { auth, callers } }) {
    return failWhen(
      all(is(auth.iap, 'enabled'), () => some(callers, isProduct)),
      () => ({
        values: {
          callers: itemsOf(callers)
            .filter(({ kind }) => kind === 'product')
            .map(({ name }) => name)
            .join(', '),
        },
      }),
    );
  },
};
