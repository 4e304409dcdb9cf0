import { Condition, all, is, some } from '../../facts';
import { Caller, NetworkPosture } from '../../posture';
import { differs } from '../conditions';
import { Rule, failWhen } from '../rule';
import {
  callersWhere,
  callsDefaultUrl,
  ofProduct,
  wantsInternalRequests,
} from './callers';

function callsFromElsewhere({
  service,
}: NetworkPosture): (caller: Caller) => Condition {
  return ofProduct(caller =>
    all(
      callsDefaultUrl(caller),
      () => differs(caller.project, service.project, 'service.project'),
      () => is(caller.sharesPerimeter, false),
    ),
  );
}

/** A product delivers from another project, which is not inside. */
export const productInAnotherProject: Rule = {
  id: 'ingress/product-in-another-project',
  facet: 'ingress',
  severity: 'high',
  concerns: 'callers',
  evidence: ['service', 'callers'],
  text: {
    en: {
      title: 'Deliveries from another project are not internal',
      message: '{callers} calls this internal service from another project.',
      why: 'Scheduler, Tasks, Eventarc, Pub/Sub, Workflows, Dialogflow CX and BigQuery count as internal only from the service’s own project, or from within one VPC Service Controls perimeter with it.',
      fix: 'Move them to the service’s project or put both projects in one perimeter. Or let them come through a load balancer and ask for authentication.',
    },
    ja: {
      title: '別のプロジェクトからの配信は内部と見なされない',
      message:
        '{callers} が、この内部サービスを別のプロジェクトから呼び出しています。',
      why: 'Scheduler、Tasks、Eventarc、Pub/Sub、Workflows、Dialogflow CX、BigQuery が内部と見なされるのは、サービスと同じプロジェクトか、同じ VPC Service Controls 境界にあるときだけです。',
      fix: 'サービスと同じプロジェクトに移すか、両方のプロジェクトを一つの境界に入れてください。または、ロードバランサーを通し、認証を必須にしてください。',
    },
  },
  example: `resource "google_cloud_scheduler_job" "nightly" {
  project = "another-project"
  http_target {
    uri = google_cloud_run_v2_service.main.uri
  }
}`,
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    const isElsewhere = callsFromElsewhere(posture);
    return failWhen(
      all(wantsInternalRequests(posture), () =>
        some(posture.callers, isElsewhere),
      ),
      () => ({ values: { callers: callersWhere(posture, isElsewhere) } }),
    );
  },
};
