import { all, any, is, some } from '../../facts';
import { admitsAnyone, isReachableDirectly } from '../../posture';
import { letsEverythingThrough } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Anybody on the internet can call the service, and nothing stands in front of it. */
export const publicAndUnprotected: Rule = {
  id: 'ingress/public-and-unprotected',
  facet: 'ingress',
  severity: 'critical',
  evidence: ['service', 'iam', 'load-balancer'],
  consequenceOf: ['ingress/run-app-bypasses-load-balancer'],
  text: {
    en: {
      title: 'Public and unprotected',
      message:
        'Anybody on the internet can call this service without passing anything on the way.',
      why: 'Ingress is "all" and no identity is asked for, so every request reaches the container: yours, a scanner’s and an attacker’s.',
      fix: 'Ask for authentication or IAP, or put a load balancer with Cloud Armor in front and restrict ingress to it. If it is meant to be public, declare so.',
    },
    ja: {
      title: '公開されていて保護がない',
      message:
        'インターネットの誰でも、途中で何の確認も受けずにこのサービスを呼び出せます。',
      why: '上りが「すべて」で認証も求めないため、利用者のものもスキャンや攻撃も、すべてのリクエストがコンテナに届きます。',
      fix: '認証か IAP を必須にするか、Cloud Armor 付きのロードバランサーを前に置いて上りをそこに限ってください。意図した公開であれば、そう宣言してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress              = "INGRESS_TRAFFIC_ALL"
  invoker_iam_disabled = true
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --ingress internal-and-cloud-load-balancing',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/run/docs/authenticating/public',
  ],
  judge({ posture }) {
    const { setting, loadBalancers } = posture.ingress;
    return failWhen(
      all(
        is(setting, 'all'),
        () => admitsAnyone(posture),
        () =>
          any(isReachableDirectly(posture), () =>
            some(loadBalancers, letsEverythingThrough),
          ),
      ),
      () => (posture.expectations.public ? { severity: 'info' } : {}),
    );
  },
};
