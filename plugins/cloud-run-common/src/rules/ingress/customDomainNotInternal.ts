import { all, is, not, some } from '../../facts';
import { Rule, failWhen } from '../rule';
import {
  callersWhere,
  entersByExternalLoadBalancer,
  ofProduct,
  wantsInternalRequests,
} from './callers';

const callsCustomDomain = ofProduct(({ address }) =>
  is(address, 'custom-domain'),
);

/** A product delivers to a custom domain, where its requests do not count as internal. */
export const customDomainNotInternal: Rule = {
  id: 'ingress/custom-domain-not-internal',
  facet: 'ingress',
  severity: 'high',
  concerns: 'callers',
  evidence: ['service', 'load-balancer', 'callers'],
  text: {
    en: {
      title: 'Deliveries to a custom domain are not internal',
      message: '{callers} calls this internal service at a custom domain.',
      why: 'Requests of Scheduler, Tasks, Eventarc, Pub/Sub, Workflows, Dialogflow CX and BigQuery count as internal only at the run.app URL. At a custom domain they are refused.',
      fix: 'Have them call the run.app URL.',
    },
    ja: {
      title: '独自ドメインへの配信は内部と見なされない',
      message:
        '{callers} が、この内部サービスを独自ドメインで呼び出しています。',
      why: 'Scheduler、Tasks、Eventarc、Pub/Sub、Workflows、Dialogflow CX、BigQuery のリクエストが内部と見なされるのは、run.app の URL に宛てたときだけです。独自ドメインでは拒否されます。',
      fix: 'run.app の URL を呼び出すようにしてください。',
    },
  },
  example: `resource "google_cloud_scheduler_job" "nightly" {
  schedule = "0 3 * * *"
  http_target {
    uri = "https://orders.example.com/nightly"
  }
}`,
  terraform: 'uri = "${google_cloud_run_v2_service.main.uri}/nightly"',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    return failWhen(
      all(
        wantsInternalRequests(posture),
        () => some(posture.callers, callsCustomDomain),
        () => not(entersByExternalLoadBalancer(posture)),
      ),
      () => ({ values: { callers: callersWhere(posture, callsCustomDomain) } }),
    );
  },
};
