import { Localized } from '../locale';

/**
 * What no rule looks for although it can go wrong around a Cloud Run service, with the reason.
 *
 * @public
 */
export interface LeftOutCondition {
  condition: Localized;
  reason: Localized;
}

/**
 * Every known condition that is left out.
 *
 * @public
 */
export const CONDITIONS_LEFT_OUT: readonly LeftOutCondition[] = [
  {
    condition: {
      en: 'Ingress is not reported because no revision is active.',
      ja: '有効なリビジョンがなく、上りが報告されない。',
    },
    reason: {
      en: 'It is no finding: ingress is then shown as not known, and the rules that need it as not evaluated.',
      ja: '検出すべき問題ではありません。上りは不明と表示され、それを必要とするルールは評価できないと示されます。',
    },
  },
  {
    condition: {
      en: 'Cloud CDN answers from its cache to addresses that a deny rule of the backend security policy names.',
      ja: 'バックエンドのセキュリティポリシーが拒否するアドレスに、Cloud CDN がキャッシュから応答する。',
    },
    reason: {
      en: 'What a Cloud Armor rule matches is not read. A policy that refuses everybody but a list is judged.',
      ja: 'Cloud Armor の個々のルールが何に一致するかは読み取りません。許可リスト以外をすべて拒否するポリシーは評価します。',
    },
  },
  {
    condition: {
      en: 'A subnetwork is too small for all the services on it together.',
      ja: 'サブネットが、それを使うすべてのサービスの合計に対して小さい。',
    },
    reason: {
      en: 'Each service is judged by itself, and what else holds addresses of the subnetwork is not read. One service alone is judged.',
      ja: 'サービスは一つずつ評価し、サブネットのアドレスをほかに何が使っているかは読み取りません。そのサービス単独での不足は評価します。',
    },
  },
  {
    condition: {
      en: 'A connector’s subnetwork has other resources in it.',
      ja: 'コネクタのサブネットに、ほかのリソースがある。',
    },
    reason: {
      en: 'What else is in a subnetwork is not read. Its size is judged.',
      ja: 'サブネットにほかに何があるかは読み取りません。大きさは評価します。',
    },
  },
  {
    condition: {
      en: 'No service uses a connector.',
      ja: 'どのサービスもコネクタを使っていない。',
    },
    reason: {
      en: 'A connector is found by the service that uses it, so one that nobody uses is never seen.',
      ja: 'コネクタはそれを使うサービスから見つけるため、誰も使っていないものは見えません。',
    },
  },
  {
    condition: {
      en: 'A service uses a connector of a Shared VPC, and a service agent lacks roles/vpcaccess.user or roles/compute.networkUser.',
      ja: '共有 VPC のコネクタを使っているが、サービスエージェントに roles/vpcaccess.user または roles/compute.networkUser がない。',
    },
    reason: {
      en: 'Which agents need which role depends on the project the connector is in, which is not read. Direct VPC egress is judged.',
      ja: 'どのエージェントにどのロールが要るかはコネクタのあるプロジェクトで変わりますが、それは読み取りません。Direct VPC 下りは評価します。',
    },
  },
  {
    condition: {
      en: 'Firewall rules name network tags of the service for traffic to it, or count on logging, packet mirroring or inspection.',
      ja: 'ファイアウォールルールがサービスのネットワークタグを上りに使うか、ログ、パケットミラーリング、インスペクションを前提にしている。',
    },
    reason: {
      en: 'Firewall rules are not read.',
      ja: 'ファイアウォールルールは読み取りません。',
    },
  },
  {
    condition: {
      en: 'An allow list names single addresses of Cloud Run instances.',
      ja: '許可リストに Cloud Run インスタンスの個別のアドレスがある。',
    },
    reason: {
      en: 'Allow lists are kept by whatever the service calls, out of sight.',
      ja: '許可リストはサービスの呼び出し先が持っており、こちらからは見えません。',
    },
  },
  {
    condition: {
      en: 'A job of more than an hour uses Direct VPC egress.',
      ja: '1 時間を超えるジョブが Direct VPC 下りを使っている。',
    },
    reason: {
      en: 'Jobs are not services and are not judged.',
      ja: 'ジョブはサービスではなく、評価の対象外です。',
    },
  },
  {
    condition: {
      en: 'Routes between a data centre and a database’s network are not exchanged.',
      ja: 'データセンターとデータベースのネットワークの間で、経路が交換されていない。',
    },
    reason: {
      en: 'Peerings and routes are not read, and the service is on neither end of them.',
      ja: 'ピアリングと経路は読み取りません。サービス自身はそのどちらの端でもありません。',
    },
  },
  {
    condition: {
      en: 'A request takes longer than the 60 minutes that a load balancer waits.',
      ja: 'リクエストが、ロードバランサーの待つ 60 分より長くかかる。',
    },
    reason: {
      en: 'Cloud Run ends requests after 60 minutes as well, so no setting of the service tells.',
      ja: 'Cloud Run もリクエストを 60 分で打ち切るため、サービスの設定からは分かりません。',
    },
  },
  {
    condition: {
      en: 'deletion_protection keeps a service of a short-lived environment from being removed.',
      ja: '短命な環境のサービスを、deletion_protection が削除させない。',
    },
    reason: {
      en: 'It has no bearing on the network, and nothing tells which environments are short-lived.',
      ja: 'ネットワークには関わりません。どの環境が短命かを知る手がかりもありません。',
    },
  },
  {
    condition: {
      en: 'A subnetwork is destroyed together with the service that used it.',
      ja: 'サブネットを、それを使っていたサービスと同時に削除する。',
    },
    reason: {
      en: 'It is a matter of one Terraform run, and what is judged is a state.',
      ja: 'Terraform の一回の実行に関わることで、評価するのは状態です。',
    },
  },
  {
    condition: {
      en: 'Lowering the size of a connector replaces it.',
      ja: 'コネクタの大きさを減らすと、作り直しになる。',
    },
    reason: {
      en: 'It shows in a plan and not in a state. The rule on unbounded connectors warns of it in its advice.',
      ja: '状態ではなく plan に現れるものです。コネクタの上限についてのルールが、対処の中で注意を促します。',
    },
  },
  {
    condition: {
      en: 'Resource limits without cpu_idle switch a service to CPU that is always billed.',
      ja: 'cpu_idle のないリソース上限により、CPU が常に課金される。',
    },
    reason: {
      en: 'It is a matter of the container’s cost and not of its network.',
      ja: 'ネットワークではなく、コンテナの費用に関わることです。',
    },
  },
  {
    condition: {
      en: 'Reserved addresses, forwarding rules or security policies are paid for and used by nothing.',
      ja: '予約済みアドレス、転送ルール、セキュリティポリシーが、使われないまま課金されている。',
    },
    reason: {
      en: 'What leads to no service is not seen from any service.',
      ja: 'どのサービスにもつながらないものは、サービスの側からは見えません。',
    },
  },
];
