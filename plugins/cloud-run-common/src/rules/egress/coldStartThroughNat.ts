import { all, always, holds, is } from '../../facts';
import { directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The first request after a pause waits until Direct VPC egress has its way through Cloud NAT. */
export const coldStartThroughNat: Rule = {
  id: 'egress/cold-start-through-nat',
  facet: 'egress',
  severity: 'medium',
  concerns: 'direct-vpc',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Long cold start through Cloud NAT',
      message:
        'This service scales to zero and reaches the internet by Direct VPC egress through Cloud NAT.',
      why: 'Google documents cold starts of 30 seconds and more on this path, so the first call after a pause is slow.',
      fix: 'Keep at least one instance, or use a connector with Cloud NAT where start-up matters.',
    },
    ja: {
      title: 'Cloud NAT 経由の長いコールドスタート',
      message:
        'このサービスは 0 まで縮小し、Direct VPC 下りから Cloud NAT を経てインターネットに出ます。',
      why: 'この経路では 30 秒以上のコールドスタートがあると Google が説明しており、しばらく空いた後の最初の呼び出しが遅くなります。',
      fix: 'インスタンスを一つ以上残すか、起動の速さが大事な場合は Cloud NAT とコネクタを使ってください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  scaling { min_instance_count = 0 }
  template {
    vpc_access { egress = "ALL_TRAFFIC" }
  }
}`,
  terraform: 'scaling {\n  min_instance_count = 1\n}',
  gcloud: 'gcloud run services update SERVICE --region REGION --min 1',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        directVpc(posture, () => always(true)),
        () => is(posture.egress.traffic, 'all-traffic'),
        () => holds(posture.egress.nat, nat => nat !== null),
        () => is(posture.runtime.minInstances, 0),
      ),
    );
  },
};
