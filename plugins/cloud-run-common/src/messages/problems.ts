import { Localized } from '../locale';

/** The codes of what can be wrong with an input. @public */
export type ProblemCode =
  | 'service-name'
  | 'project-id'
  | 'region'
  | 'environment-name'
  | 'resource-name'
  | 'domain-name'
  | 'member'
  | 'address-range'
  | 'subnet-range'
  | 'proxy-only-range'
  | 'connector-range'
  | 'source-range'
  | 'container-image'
  | 'entity-ref'
  | 'text-too-long'
  | 'text-control-characters'
  | 'domains-missing'
  | 'domains-too-many'
  | 'domains-repeated'
  | 'domains-unused'
  | 'domains-shared-by-environments'
  | 'accessors-missing'
  | 'default-url-is-only-way-in'
  | 'cloud-armor-without-rules'
  | 'iap-without-load-balancer'
  | 'cdn-with-iap'
  | 'vpc-missing'
  | 'vpc-unused'
  | 'proxy-only-range-missing'
  | 'proxy-only-range-unused'
  | 'new-vpc-has-no-nat'
  | 'connector-instances'
  | 'connector-subnet-in-shared-vpc'
  | 'connector-subnet-in-new-vpc'
  | 'ranges-overlap'
  | 'environments-missing'
  | 'environment-repeated'
  | 'environment-same-place'
  | 'environment-vpc-kind'
  | 'instances';

/**
 * What is wrong with an input and the way out, by the code of the problem.
 *
 * @public
 */
export const problemMessages: Localized<Record<ProblemCode, string>> = {
  en: {
    'service-name':
      'Use lower-case letters, digits and hyphens; start with a letter, end with a letter or digit, at most 49 characters.',
    'project-id':
      'Use a project id such as shop-prod-1: 6 to 30 lower-case letters, digits and hyphens, starting with a letter.',
    region: 'Use a region such as asia-northeast1.',
    'environment-name':
      'Use up to 20 lower-case letters, digits and hyphens, starting with a letter.',
    'resource-name':
      'Use up to 63 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.',
    'domain-name':
      'Use a full domain name in lower case such as api.example.com, without a wildcard.',
    member:
      'Use user:, group: or serviceAccount: with an e-mail address, or domain: with a domain.',
    'address-range':
      'Use a private IPv4 range such as 10.8.0.0/24, starting at its first address.',
    'subnet-range':
      'Direct VPC egress needs a subnetwork of /26 or larger, such as 10.8.0.0/24.',
    'proxy-only-range': 'A proxy-only subnetwork needs /26 or larger.',
    'connector-range':
      'A connector needs a subnetwork of exactly /28, such as 10.8.8.0/28.',
    'source-range':
      'Use an address range such as 203.0.113.0/24 or 2001:db8::/32.',
    'container-image':
      'Use an image with its registry, such as asia-northeast1-docker.pkg.dev/project/repository/image:tag.',
    'entity-ref': 'Use an entity reference such as group:default/shop.',
    'text-too-long': 'Use at most 500 characters.',
    'text-control-characters':
      'Remove line breaks and other control characters.',
    'domains-missing': 'Name at least one domain.',
    'domains-too-many': 'A load balancer takes at most 15 domains here.',
    'domains-repeated': 'Name each domain once.',
    'domains-unused':
      'Remove the domains, or choose a load balancer: only a load balancer can have custom domains.',
    'domains-shared-by-environments':
      'Give each environment domains of its own: one domain cannot lead to two places.',
    'accessors-missing': 'Name at least one person or group who may enter.',
    'default-url-is-only-way-in':
      'Keep the run.app URL on, or choose a load balancer: otherwise nothing leads to the service.',
    'cloud-armor-without-rules':
      'Choose a rate limit, OWASP rules or allowed ranges, or leave Cloud Armor out: a policy without rules protects nothing.',
    'iap-without-load-balancer':
      'Choose a load balancer, or put Identity-Aware Proxy on the service.',
    'cdn-with-iap':
      'Switch Cloud CDN off, or put Identity-Aware Proxy on the service: a backend cannot have both.',
    'vpc-missing':
      'Choose a VPC network: this egress or load balancer needs one.',
    'vpc-unused':
      'Remove the VPC network: neither the egress nor the load balancer uses one.',
    'proxy-only-range-missing':
      'Give a range for the proxy-only subnetwork: a regional load balancer in a new network needs one.',
    'proxy-only-range-unused':
      'Remove the proxy-only range: only a regional load balancer uses one.',
    'new-vpc-has-no-nat':
      'Choose a Cloud NAT with automatic or fixed addresses: a new network has none yet.',
    'connector-instances':
      'The maximum must be greater than the minimum number of connector instances.',
    'connector-subnet-in-shared-vpc':
      'Name an existing /28 subnetwork: in a Shared VPC the host project’s administrators create it.',
    'connector-subnet-in-new-vpc':
      'Give a /28 range: a new network has no subnetwork for the connector yet.',
    'ranges-overlap': 'Use a range that does not overlap with the others.',
    'environments-missing': 'Describe at least one environment.',
    'environment-repeated': 'Give each environment a name of its own.',
    'environment-same-place':
      'Use another project or region: two environments cannot share both.',
    'environment-vpc-kind':
      'Use the same kind of VPC network as the service’s network.',
    instances:
      'The maximum number of instances must not be less than the minimum.',
  },
  ja: {
    'service-name':
      '英小文字、数字、ハイフンを使い、英字で始め、英字か数字で終えてください（49 文字まで）。',
    'project-id':
      'shop-prod-1 のようなプロジェクト ID にしてください（英字で始まる英小文字、数字、ハイフン、6〜30 文字）。',
    region: 'asia-northeast1 のようなリージョンにしてください。',
    'environment-name':
      '英字で始まる英小文字、数字、ハイフンを 20 文字まで使ってください。',
    'resource-name':
      '英字で始まる英小文字、数字、ハイフンを 63 文字まで使ってください（末尾のハイフンは不可）。',
    'domain-name':
      'api.example.com のような完全なドメイン名を小文字で入力してください（ワイルドカードは不可）。',
    member:
      'user:、group:、serviceAccount: にメールアドレス、または domain: にドメインを続けてください。',
    'address-range':
      '10.8.0.0/24 のように、先頭アドレスから始まるプライベート IPv4 範囲にしてください。',
    'subnet-range':
      'Direct VPC 下りには 10.8.0.0/24 のような /26 以上の大きさのサブネットが必要です。',
    'proxy-only-range':
      'プロキシ専用サブネットには /26 以上の大きさが必要です。',
    'connector-range':
      'コネクタには 10.8.8.0/28 のようなちょうど /28 のサブネットが必要です。',
    'source-range':
      '203.0.113.0/24 や 2001:db8::/32 のようなアドレス範囲にしてください。',
    'container-image':
      'asia-northeast1-docker.pkg.dev/project/repository/image:tag のように、レジストリを含むイメージにしてください。',
    'entity-ref': 'group:default/shop のようなエンティティ参照にしてください。',
    'text-too-long': '500 文字までにしてください。',
    'text-control-characters': '改行などの制御文字を取り除いてください。',
    'domains-missing': 'ドメインを一つ以上入力してください。',
    'domains-too-many': 'ここではロードバランサーのドメインは 15 個までです。',
    'domains-repeated': '同じドメインは一度だけ入力してください。',
    'domains-unused':
      'ドメインを消すか、ロードバランサーを選んでください。独自ドメインを持てるのはロードバランサーだけです。',
    'domains-shared-by-environments':
      '環境ごとに別のドメインにしてください。一つのドメインは二つの場所に通じません。',
    'accessors-missing': '入ってよい人かグループを一つ以上指定してください。',
    'default-url-is-only-way-in':
      'run.app の URL をオンのままにするか、ロードバランサーを選んでください。そうしないとサービスへの入口がなくなります。',
    'cloud-armor-without-rules':
      'レート制限、OWASP ルール、許可する範囲のどれかを選ぶか、Cloud Armor を外してください。ルールのないポリシーは何も守りません。',
    'iap-without-load-balancer':
      'ロードバランサーを選ぶか、Identity-Aware Proxy をサービスに置いてください。',
    'cdn-with-iap':
      'Cloud CDN をオフにするか、Identity-Aware Proxy をサービスに置いてください。一つのバックエンドで両方は使えません。',
    'vpc-missing':
      'VPC ネットワークを選んでください。この下りまたはロードバランサーに必要です。',
    'vpc-unused':
      'VPC ネットワークを外してください。下りもロードバランサーも使いません。',
    'proxy-only-range-missing':
      'プロキシ専用サブネットの範囲を入力してください。新しいネットワークのリージョンロードバランサーに必要です。',
    'proxy-only-range-unused':
      'プロキシ専用の範囲を消してください。使うのはリージョンロードバランサーだけです。',
    'new-vpc-has-no-nat':
      '自動か固定アドレスの Cloud NAT を選んでください。新しいネットワークにはまだありません。',
    'connector-instances':
      'コネクタの最大インスタンス数は最小より大きくしてください。',
    'connector-subnet-in-shared-vpc':
      '既存の /28 サブネットを指定してください。共有 VPC ではホストプロジェクトの管理者が作成します。',
    'connector-subnet-in-new-vpc':
      '/28 の範囲を入力してください。新しいネットワークにはコネクタ用のサブネットがまだありません。',
    'ranges-overlap': '他と重ならない範囲にしてください。',
    'environments-missing': '環境を一つ以上入力してください。',
    'environment-repeated': '環境ごとに別の名前を付けてください。',
    'environment-same-place':
      '別のプロジェクトかリージョンにしてください。二つの環境が両方を共有することはできません。',
    'environment-vpc-kind':
      'サービスのネットワークと同じ種類の VPC ネットワークにしてください。',
    instances: '最大インスタンス数は最小以上にしてください。',
  },
};
