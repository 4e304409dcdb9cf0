import { holds } from '../../facts';
import { directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Direct VPC egress names a network and leaves the subnetwork to a coincidence of names. */
export const networkWithoutSubnetwork: Rule = {
  id: 'egress/network-without-subnetwork',
  facet: 'egress',
  severity: 'medium',
  concerns: 'direct-vpc',
  evidence: ['service'],
  text: {
    en: {
      title: 'Network without a subnetwork',
      message: 'Direct VPC egress names a network and no subnetwork.',
      why: 'Cloud Run then takes the subnetwork that is named like the network. In a network of your own making there may be none, or the wrong one.',
      fix: 'Name the subnetwork.',
    },
    ja: {
      title: 'サブネットの指定がない',
      message:
        'Direct VPC 下りにネットワークだけが指定され、サブネットの指定がありません。',
      why: 'この場合、ネットワークと同じ名前のサブネットが使われます。カスタムモードの VPC では存在しないことや、意図と違うことがあります。',
      fix: 'サブネットを明示してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      network_interfaces { network = "main" }
    }
  }
}`,
  terraform: 'subnetwork = google_compute_subnetwork.main.id',
  gcloud:
    'gcloud run services update SERVICE --region REGION --network NETWORK --subnet SUBNET',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    return failWhen(
      directVpc(posture, ({ subnetwork }) =>
        holds(subnetwork, name => name === null),
      ),
    );
  },
};
