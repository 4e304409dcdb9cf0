import { always, is, valueOr, when } from '../../facts';
import { directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The service agent may not use the Shared VPC network that the service sends its traffic to. */
export const sharedVpcWithoutNetworkUser: Rule = {
  id: 'egress/shared-vpc-without-network-user',
  facet: 'egress',
  severity: 'high',
  concerns: 'direct-vpc',
  evidence: ['service', 'iam', 'network'],
  text: {
    en: {
      title: 'No permission on the Shared VPC network',
      message:
        'The Cloud Run service agent does not hold roles/compute.networkUser in the host project {hostProject}.',
      why: 'Cloud Run cannot attach instances to the network, so the next deployment fails.',
      fix: 'Have the owner of the host project grant roles/compute.networkUser on the subnetwork to service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com.',
    },
    ja: {
      title: '共有 VPC ネットワークの権限がない',
      message:
        'Cloud Run のサービスエージェントが、ホストプロジェクト {hostProject} で roles/compute.networkUser を持っていません。',
      why: 'Cloud Run がインスタンスをネットワークにつなげないため、次のデプロイが失敗します。',
      fix: 'ホストプロジェクトの管理者に、service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com へ、サブネットの roles/compute.networkUser を付与してもらってください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      network_interfaces { network = "projects/host/global/networks/main" }
    }
  }
}`,
  terraform:
    'resource "google_compute_subnetwork_iam_member" "run" {\n  subnetwork = "SUBNET"\n  role       = "roles/compute.networkUser"\n  member     = "serviceAccount:service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com"\n}',
  gcloud:
    'gcloud compute networks subnets add-iam-policy-binding SUBNET --project HOST_PROJECT --region REGION --member serviceAccount:service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com --role roles/compute.networkUser',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/shared-vpc-direct-vpc',
  ],
  judge({ posture }) {
    const { sharedVpc } = posture.egress;
    return failWhen(
      directVpc(posture, () =>
        when(sharedVpc, shared =>
          shared === null ? always(false) : is(shared.networkUser, false),
        ),
      ),
      () => ({
        values: { hostProject: valueOr(sharedVpc, null)?.hostProject ?? '' },
      }),
    );
  },
};
