import { all, holds } from '../../facts';
import { admitsAnyone, isReachableByDefaultUrl } from '../../posture';
import { listed } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Tagged revisions of a public service answer on URLs of their own. */
export const trafficTagsPublic: Rule = {
  id: 'ingress/traffic-tags-public',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'traffic-tags',
  evidence: ['service', 'iam'],
  consequenceOf: [
    'ingress/run-app-bypasses-load-balancer',
    'ingress/public-and-unprotected',
  ],
  text: {
    en: {
      title: 'Tagged revisions are public',
      message:
        'Anybody can call the tagged revisions of this service at their own URLs: {tags}.',
      why: 'A tag gives a revision a URL even when it gets no traffic, so old or untested versions stay within reach.',
      fix: 'Remove the tags once the test is over, ask for authentication, or disable the default URL.',
    },
    ja: {
      title: 'タグ付きリビジョンが公開されている',
      message:
        'タグ付きのリビジョンを、専用の URL から誰でも呼び出せます: {tags}',
      why: 'タグがあると、トラフィックが 0 % でもリビジョンに URL が付きます。古い版や未検証の版に外から届いてしまいます。',
      fix: '確認が済んだらタグを外すか、認証を必須にするか、既定の URL を無効にしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress              = "INGRESS_TRAFFIC_ALL"
  invoker_iam_disabled = true
  traffic {
    type = "TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST"
    tag  = "next"
  }
}`,
  gcloud:
    'gcloud run services update-traffic SERVICE --region REGION --remove-tags TAG',
  sources: [
    'https://docs.cloud.google.com/run/docs/rollouts-rollbacks-traffic-migration',
    'https://docs.cloud.google.com/run/docs/triggering/https-request',
  ],
  judge({ posture }) {
    const { trafficTags } = posture.ingress;
    return failWhen(
      all(
        holds(trafficTags, tags => tags.length > 0),
        () => isReachableByDefaultUrl(posture),
        () => admitsAnyone(posture),
      ),
      () => ({ values: { tags: listed(trafficTags) } }),
    );
  },
};
