import { Localized } from '../locale';
import { Explanation } from './exposure';

/** The choices of the form, by the path of the value in the network intent and the value itself. @public */
export type ChoiceKey =
  | 'ingress.setting.all'
  | 'ingress.setting.internal'
  | 'ingress.setting.internal-and-cloud-load-balancing'
  | 'ingress.setting.none'
  | 'defaultUrl.enabled'
  | 'defaultUrl.disabled'
  | 'loadBalancer.type.global-external'
  | 'loadBalancer.type.classic-external'
  | 'loadBalancer.type.regional-external'
  | 'loadBalancer.type.regional-internal'
  | 'loadBalancer.type.cross-region-internal'
  | 'loadBalancer.none'
  | 'auth.method.public'
  | 'auth.method.iam'
  | 'auth.method.iap'
  | 'auth.by.invoker-check-disabled'
  | 'auth.by.all-users'
  | 'auth.at.service'
  | 'auth.at.load-balancer'
  | 'egress.path.default'
  | 'egress.path.direct-vpc'
  | 'egress.path.connector'
  | 'egress.path.conflicting'
  | 'egress.traffic.private-ranges-only'
  | 'egress.traffic.all-traffic'
  | 'nat.automatic'
  | 'nat.reserved'
  | 'nat.existing'
  | 'vpc.new'
  | 'vpc.existing'
  | 'vpc.shared'
  | 'owasp.off'
  | 'owasp.preview'
  | 'owasp.enforced';

/**
 * What each choice is called and means. The form, the card and the generated docs all show these.
 *
 * @public
 */
export const choiceMessages: Localized<Record<ChoiceKey, Explanation>> = {
  en: {
    'ingress.setting.all': {
      title: 'All',
      explanation:
        'Takes requests straight from the internet. Easy to publish, and open to abuse.',
    },
    'ingress.setting.internal': {
      title: 'Internal',
      explanation:
        'Takes requests from its VPC networks and certain Google products only. Right for microservices.',
    },
    'ingress.setting.internal-and-cloud-load-balancing': {
      title: 'Internal and Cloud Load Balancing',
      explanation:
        'Takes internal requests and what comes through a load balancer, where it can be filtered, signed in and cached.',
    },
    'ingress.setting.none': {
      title: 'None',
      explanation: 'Takes no requests at all.',
    },
    'defaultUrl.enabled': {
      title: 'run.app URL on',
      explanation:
        'The default URL answers, as far as ingress lets requests in. Google products such as Scheduler and Pub/Sub need it.',
    },
    'defaultUrl.disabled': {
      title: 'run.app URL off',
      explanation:
        'Only the load balancer leads to the service. Scheduler, Tasks, Eventarc, Pub/Sub and Workflows can no longer call it.',
    },
    'loadBalancer.type.global-external': {
      title: 'Global external load balancer',
      explanation:
        'One address for the whole world. The only one with Cloud CDN.',
    },
    'loadBalancer.type.classic-external': {
      title: 'Classic external load balancer',
      explanation: 'The older global kind. Google recommends the newer one.',
    },
    'loadBalancer.type.regional-external': {
      title: 'Regional external load balancer',
      explanation:
        'Reached from the internet, with traffic kept and decrypted in one region.',
    },
    'loadBalancer.type.regional-internal': {
      title: 'Regional internal load balancer',
      explanation:
        'An address inside the VPC network, with a domain and a certificate of your own.',
    },
    'loadBalancer.type.cross-region-internal': {
      title: 'Cross-region internal load balancer',
      explanation: 'Addresses inside the VPC network, in several regions.',
    },
    'loadBalancer.none': {
      title: 'No load balancer',
      explanation:
        'Requests come to the run.app URL. No custom domain, Cloud Armor or CDN.',
    },
    'auth.method.public': {
      title: 'Anybody',
      explanation:
        'No identity is asked for. Right for a public website or API.',
    },
    'auth.method.iam': {
      title: 'Named callers',
      explanation:
        'Only holders of the invoke permission are served: machines and colleagues with an ID token. Browsers cannot sign in.',
    },
    'auth.method.iap': {
      title: 'People who sign in',
      explanation:
        'Identity-Aware Proxy signs people in with their Google account and lets in those you name.',
    },
    'auth.by.invoker-check-disabled': {
      title: 'Switch the invoker check off',
      explanation:
        'Google’s recommended way; it works under domain restricted sharing.',
    },
    'auth.by.all-users': {
      title: 'Grant allUsers',
      explanation:
        'Visible in the IAM policy; refused under domain restricted sharing.',
    },
    'auth.at.service': {
      title: 'On the service',
      explanation: 'Guards every way in, the run.app URL among them.',
    },
    'auth.at.load-balancer': {
      title: 'On the load balancer',
      explanation:
        'Guards what comes through the load balancer, and nothing else.',
    },
    'egress.path.default': {
      title: 'Google’s default path',
      explanation:
        'Reaches the internet from addresses that change, and nothing inside a VPC network.',
    },
    'egress.path.direct-vpc': {
      title: 'Direct VPC egress',
      explanation:
        'Instances get an address in a subnetwork. Faster, cheaper and simpler than a connector.',
    },
    'egress.path.connector': {
      title: 'Serverless VPC Access connector',
      explanation:
        'Instances in between carry the traffic. They always run and never scale in.',
    },
    'egress.path.conflicting': {
      title: 'A connector and Direct VPC egress at once',
      explanation: 'Google Cloud refuses to deploy both.',
    },
    'egress.traffic.private-ranges-only': {
      title: 'Private ranges only',
      explanation:
        'Private addresses go through the VPC network, the internet is reached directly.',
    },
    'egress.traffic.all-traffic': {
      title: 'All traffic',
      explanation:
        'Everything goes through the VPC network; the internet is reached through Cloud NAT.',
    },
    'nat.automatic': {
      title: 'Cloud NAT, changing addresses',
      explanation: 'Google picks the outbound addresses and may change them.',
    },
    'nat.reserved': {
      title: 'Cloud NAT, fixed addresses',
      explanation:
        'Reserved addresses that partners can put on their allow list.',
    },
    'nat.existing': {
      title: 'A Cloud NAT that exists',
      explanation:
        'The network team already runs one for this subnetwork; nothing is created.',
    },
    'vpc.new': {
      title: 'A new network',
      explanation: 'A VPC network and a subnetwork of the service’s own.',
    },
    'vpc.existing': {
      title: 'An existing network',
      explanation: 'A network and a subnetwork in the same project.',
    },
    'vpc.shared': {
      title: 'A Shared VPC network',
      explanation: 'A network and a subnetwork that a host project shares.',
    },
    'owasp.off': {
      title: 'Off',
      explanation: 'No preconfigured rules.',
    },
    'owasp.preview': {
      title: 'Preview',
      explanation:
        'Matches are logged and let through. Start here, and look at the log before enforcing.',
    },
    'owasp.enforced': {
      title: 'Enforced',
      explanation: 'Requests that look like a known attack are refused.',
    },
  },
  ja: {
    'ingress.setting.all': {
      title: 'すべて',
      explanation:
        'インターネットから直接リクエストを受けます。公開は簡単ですが、悪用にもさらされます。',
    },
    'ingress.setting.internal': {
      title: '内部',
      explanation:
        '自分の VPC ネットワークと一部の Google サービスからだけ受けます。マイクロサービスに向いています。',
    },
    'ingress.setting.internal-and-cloud-load-balancing': {
      title: '内部と Cloud Load Balancing',
      explanation:
        '内部からのリクエストと、ロードバランサーを通ったものを受けます。そこでフィルタ、サインイン、キャッシュができます。',
    },
    'ingress.setting.none': {
      title: 'なし',
      explanation: 'リクエストを一切受けません。',
    },
    'defaultUrl.enabled': {
      title: 'run.app の URL はオン',
      explanation:
        '上りの設定が許す範囲で既定の URL が応答します。Scheduler や Pub/Sub などの Google サービスに必要です。',
    },
    'defaultUrl.disabled': {
      title: 'run.app の URL はオフ',
      explanation:
        'サービスへはロードバランサーだけが通じます。Scheduler、Tasks、Eventarc、Pub/Sub、Workflows からは呼び出せなくなります。',
    },
    'loadBalancer.type.global-external': {
      title: 'グローバル外部ロードバランサー',
      explanation:
        '世界中で一つのアドレスです。Cloud CDN を使えるのはこれだけです。',
    },
    'loadBalancer.type.classic-external': {
      title: '従来の外部ロードバランサー',
      explanation: '以前のグローバル型です。Google は新しい型を勧めています。',
    },
    'loadBalancer.type.regional-external': {
      title: 'リージョン外部ロードバランサー',
      explanation:
        'インターネットから届き、通信は一つのリージョン内にとどまって復号されます。',
    },
    'loadBalancer.type.regional-internal': {
      title: 'リージョン内部ロードバランサー',
      explanation:
        'VPC ネットワーク内のアドレスで、独自のドメインと証明書を使えます。',
    },
    'loadBalancer.type.cross-region-internal': {
      title: 'クロスリージョン内部ロードバランサー',
      explanation:
        '複数のリージョンの VPC ネットワーク内にアドレスを持ちます。',
    },
    'loadBalancer.none': {
      title: 'ロードバランサーなし',
      explanation:
        'リクエストは run.app の URL に来ます。独自ドメイン、Cloud Armor、CDN は使えません。',
    },
    'auth.method.public': {
      title: '誰でも',
      explanation:
        '身元を確認しません。公開のウェブサイトや API に向いています。',
    },
    'auth.method.iam': {
      title: '指定した起動元',
      explanation:
        '呼び出し権限を持つ相手、つまり ID トークンを持つマシンと同僚だけに応答します。ブラウザからはサインインできません。',
    },
    'auth.method.iap': {
      title: 'サインインした人',
      explanation:
        'Identity-Aware Proxy が Google アカウントでサインインさせ、指定した人だけを通します。',
    },
    'auth.by.invoker-check-disabled': {
      title: '起動元の IAM チェックをオフにする',
      explanation:
        'Google が勧める方法です。ドメイン制限付き共有のもとでも使えます。',
    },
    'auth.by.all-users': {
      title: 'allUsers に権限を与える',
      explanation:
        'IAM ポリシーに現れます。ドメイン制限付き共有のもとでは拒否されます。',
    },
    'auth.at.service': {
      title: 'サービスで',
      explanation: 'run.app の URL を含む、すべての入口を守ります。',
    },
    'auth.at.load-balancer': {
      title: 'ロードバランサーで',
      explanation: 'ロードバランサーを通るものだけを守ります。',
    },
    'egress.path.default': {
      title: 'Google の既定の経路',
      explanation:
        '変わりうるアドレスからインターネットに出ます。VPC ネットワークの中には届きません。',
    },
    'egress.path.direct-vpc': {
      title: 'Direct VPC 下り',
      explanation:
        'インスタンスがサブネットのアドレスを持ちます。コネクタより速く、安く、単純です。',
    },
    'egress.path.connector': {
      title: 'サーバーレス VPC アクセスコネクタ',
      explanation:
        '間に立つインスタンスが通信を運びます。常に動き、数は減りません。',
    },
    'egress.path.conflicting': {
      title: 'コネクタと Direct VPC 下りの両方',
      explanation: 'Google Cloud は両方のデプロイを拒否します。',
    },
    'egress.traffic.private-ranges-only': {
      title: 'プライベート範囲のみ',
      explanation:
        'プライベートアドレスは VPC ネットワークを通り、インターネットへは直接出ます。',
    },
    'egress.traffic.all-traffic': {
      title: 'すべてのトラフィック',
      explanation:
        'すべてが VPC ネットワークを通り、インターネットへは Cloud NAT から出ます。',
    },
    'nat.automatic': {
      title: 'Cloud NAT、変わるアドレス',
      explanation: '外向きのアドレスは Google が選び、変わることがあります。',
    },
    'nat.reserved': {
      title: 'Cloud NAT、固定アドレス',
      explanation: '取引先が許可リストに入れられる、予約済みのアドレスです。',
    },
    'nat.existing': {
      title: '既存の Cloud NAT',
      explanation:
        'ネットワークチームがこのサブネット用にすでに運用しています。何も作りません。',
    },
    'vpc.new': {
      title: '新しいネットワーク',
      explanation: 'このサービス専用の VPC ネットワークとサブネットです。',
    },
    'vpc.existing': {
      title: '既存のネットワーク',
      explanation: '同じプロジェクトにあるネットワークとサブネットです。',
    },
    'vpc.shared': {
      title: '共有 VPC ネットワーク',
      explanation: 'ホストプロジェクトが共有するネットワークとサブネットです。',
    },
    'owasp.off': {
      title: 'オフ',
      explanation: '事前構成のルールを使いません。',
    },
    'owasp.preview': {
      title: 'プレビュー',
      explanation:
        '一致は記録されるだけで通ります。ここから始め、記録を見てから適用してください。',
    },
    'owasp.enforced': {
      title: '適用',
      explanation: '既知の攻撃に見えるリクエストを拒否します。',
    },
  },
};
