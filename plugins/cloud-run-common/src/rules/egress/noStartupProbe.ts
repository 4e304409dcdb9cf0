import { all, always, holds } from '../../facts';
import { directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Instances get traffic before their way out of Direct VPC is ready. */
export const noStartupProbe: Rule = {
  id: 'egress/no-startup-probe',
  facet: 'egress',
  severity: 'medium',
  concerns: 'direct-vpc',
  evidence: ['service'],
  text: {
    en: {
      title: 'Direct VPC egress without an HTTP startup probe',
      message:
        'This service uses Direct VPC egress, and no startup probe asks whether it can reach what it needs.',
      why: 'Connections may take a minute or more to be possible after an instance starts; until then its requests fail. A TCP probe only tells that the port is open.',
      fix: 'Add an HTTP startup probe whose handler connects to a destination in the network.',
    },
    ja: {
      title: 'Direct VPC 下りに HTTP の起動プローブがない',
      message:
        'このサービスは Direct VPC 下りを使っていますが、必要な相手に届くかを確かめる起動プローブがありません。',
      why: 'インスタンスの起動後、接続できるまで 1 分以上かかることがあり、それまでのリクエストは失敗します。TCP プローブで分かるのは、ポートが開いたことだけです。',
      fix: 'ネットワーク内の接続先を確かめる HTTP の起動プローブを加えてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      network_interfaces { subnetwork = "run" }
    }
  }
}`,
  terraform: 'startup_probe {\n  http_get {\n    path = "/health"\n  }\n}',
  gcloud:
    'gcloud run services update SERVICE --region REGION --startup-probe httpGet.path=/health',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
    'https://docs.cloud.google.com/run/docs/configuring/healthchecks',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        directVpc(posture, () => always(true)),
        () =>
          holds(
            posture.runtime.startupProbe,
            probe => probe === 'none' || probe === 'tcp',
          ),
      ),
    );
  },
};
