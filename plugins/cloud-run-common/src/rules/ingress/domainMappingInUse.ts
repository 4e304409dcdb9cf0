import { contains } from '../../facts';
import { listed } from '../conditions';
import { Rule, failWhen } from '../rule';

/** A custom domain comes from a domain mapping and not from a load balancer. */
export const domainMappingInUse: Rule = {
  id: 'ingress/domain-mapping-in-use',
  facet: 'ingress',
  severity: 'low',
  concerns: 'domain-mappings',
  evidence: ['service'],
  consequenceOf: ['ingress/domain-mapping-bypasses-load-balancer'],
  text: {
    en: {
      title: 'Domain mapping in use',
      message: 'The custom domain {domains} is mapped to the service directly.',
      why: 'Domain mappings are in preview and exist in some regions only. Cloud Armor, IAP at a load balancer and Cloud CDN cannot stand in front of them.',
      fix: 'Put a global external load balancer in front, point the domain at it and delete the mapping.',
    },
    ja: {
      title: 'ドメインマッピングを使っている',
      message:
        '独自ドメイン {domains} がサービスに直接マッピングされています。',
      why: 'ドメインマッピングはプレビューで、使えるリージョンも限られます。前に Cloud Armor、ロードバランサーの IAP、Cloud CDN を置けません。',
      fix: 'グローバル外部ロードバランサーを前に置き、ドメインをそこに向けてから、マッピングを削除してください。',
    },
  },
  example: `resource "google_cloud_run_domain_mapping" "main" {
  name     = "shop.example.com"
  location = "asia-northeast1"
}`,
  gcloud:
    'gcloud beta run domain-mappings delete --domain DOMAIN --region REGION',
  sources: [
    'https://docs.cloud.google.com/run/docs/mapping-custom-domains',
    'https://docs.cloud.google.com/run/docs/securing/ingress',
  ],
  judge({ posture }) {
    const { domainMappings } = posture.ingress;
    return failWhen(
      contains(domainMappings, () => true),
      () => ({ values: { domains: listed(domainMappings) } }),
    );
  },
};
