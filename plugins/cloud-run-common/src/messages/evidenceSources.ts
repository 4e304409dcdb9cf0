import { Localized } from '../locale';
import { EvidenceSource } from '../rules';

/** What a rule has to see, in words. @public */
export const evidenceSourceMessages: Localized<Record<EvidenceSource, string>> =
  {
    en: {
      service: 'The service itself',
      iam: 'Who is granted what on the service, and above it',
      'load-balancer': 'The load balancer in front',
      network: 'Networks, subnetworks, Cloud NAT, connectors and DNS zones',
      policy: 'The policy of the organisation',
      callers: 'What calls the service',
      terraform: 'The Terraform that declares it',
    },
    ja: {
      service: 'サービス自体',
      iam: 'サービスとその上位での IAM の権限',
      'load-balancer': '手前のロードバランサー',
      network: 'ネットワーク、サブネット、Cloud NAT、コネクタ、DNS ゾーン',
      policy: '組織のポリシー',
      callers: 'サービスの呼び出し元',
      terraform: 'サービスを宣言している Terraform',
    },
  };
