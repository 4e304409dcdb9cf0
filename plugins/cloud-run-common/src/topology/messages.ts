import { Localized } from '../locale';
import { TopologyEdge, TopologyGuard, TopologyNodeKind } from './types';

/** The words of a diagram. @public */
export interface TopologyMessages {
  nodes: Record<TopologyNodeKind, string>;
  guards: Record<TopologyGuard['kind'], string>;
  states: Record<TopologyGuard['state'], string>;
  edges: Record<TopologyEdge['state'], string>;
}

/**
 * The words of a diagram in every language.
 *
 * @public
 */
export const topologyMessages: Localized<TopologyMessages> = {
  en: {
    nodes: {
      internet: 'Internet',
      'internal-workloads': 'Workloads of its VPC networks',
      'run-app-url': 'run.app URL',
      'domain-mapping': 'Domain mapping',
      'load-balancer': 'External load balancer',
      'internal-load-balancer': 'Internal load balancer',
      service: 'Cloud Run service',
      'google-network': 'Google’s network, changing addresses',
      subnetwork: 'Direct VPC egress',
      connector: 'Serverless VPC Access connector',
      'egress-unknown': 'Egress not known',
      'cloud-nat': 'Cloud NAT',
      'internet-destinations': 'Internet',
      'vpc-destinations': 'VPC resources',
      'internal-services': 'Internal Cloud Run services',
    },
    guards: {
      'cloud-armor': 'Cloud Armor',
      cdn: 'Cloud CDN',
      iap: 'IAP',
      'invoker-check': 'Invoker check',
    },
    states: {
      on: 'on',
      off: 'off',
      preview: 'preview only',
      unknown: 'not known',
    },
    edges: {
      open: 'open',
      checked: 'checked',
      refused: 'refused',
      unknown: 'not known',
    },
  },
  ja: {
    nodes: {
      internet: 'インターネット',
      'internal-workloads': '同じ VPC のワークロード',
      'run-app-url': 'run.app の URL',
      'domain-mapping': 'ドメインマッピング',
      'load-balancer': '外部ロードバランサー',
      'internal-load-balancer': '内部ロードバランサー',
      service: 'Cloud Run サービス',
      'google-network': 'Google のネットワーク（アドレスは変わる）',
      subnetwork: 'Direct VPC 下り',
      connector: 'サーバーレス VPC アクセスコネクタ',
      'egress-unknown': '下りは不明',
      'cloud-nat': 'Cloud NAT',
      'internet-destinations': 'インターネット',
      'vpc-destinations': 'VPC 内のリソース',
      'internal-services': '内部の Cloud Run サービス',
    },
    guards: {
      'cloud-armor': 'Cloud Armor',
      cdn: 'Cloud CDN',
      iap: 'IAP',
      'invoker-check': '起動元の IAM チェック',
    },
    states: {
      on: 'オン',
      off: 'オフ',
      preview: 'プレビューのみ',
      unknown: '不明',
    },
    edges: {
      open: '通る',
      checked: '確認あり',
      refused: '拒否',
      unknown: '不明',
    },
  },
};
