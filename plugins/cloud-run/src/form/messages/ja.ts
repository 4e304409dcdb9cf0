import { formMessages } from './en';

/** Texts in another language: the same keys, with words of their own. */
type Translated<T> = {
  [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};

/** What the form says in Japanese. */
export const japanese: Translated<typeof formMessages> = {
  question: {
    ingress: '誰が到達できますか？',
    ingressHint:
      '誰が送ったかを確かめる前に、どこからのリクエストを受けるかを決めます。',
    auth: '誰が呼び出せますか？',
    authHint: '届いたリクエストのうち、誰に応答するかを決めます。',
    egress: 'どこへ通信しますか？',
    egressHint:
      'このサービスからの通信が、どこへ、どのアドレスから出るかを決めます。',
    vpc: 'どのネットワークを使いますか？',
    vpcForEgress: '通信が VPC ネットワークを通ります。',
    vpcForLoadBalancer:
      'リージョンのロードバランサーは VPC ネットワークの中に置かれます。',
  },
  ingress: {
    internalLoadBalancer: '前段にリージョン内部ロードバランサーを置く',
    internalLoadBalancerHint:
      '内部の呼び出し元は、独自のドメインと証明書を使えます。',
    loadBalancer: 'どのロードバランサーを通しますか？',
    domains: 'ドメイン',
    domainsHint: 'それぞれにマネージド証明書が付き、DNS で所有を確認します。',
    domain: 'ドメイン',
    addDomain: 'ドメインを追加',
    cloudArmor: 'Cloud Armor で保護する',
    cloudArmorHint: 'ロードバランサーでリクエストをふるい分けます。',
    rateLimit: 'アドレスごとに頻度を制限する',
    rateLimitHint: '上限を超えると 429 を返します。',
    requestsPerMinute: '1 アドレスあたりの毎分のリクエスト数',
    owasp: 'OWASP ルール',
    restrictRanges: '特定のアドレスだけを通す',
    restrictRangesHint: 'それ以外はすべて拒否します。',
    allowedRanges: '許可するアドレス範囲',
    allowedRange: 'アドレス範囲',
    addRange: '範囲を追加',
    httpRedirect: 'HTTP を HTTPS にリダイレクトする',
    httpRedirectHint: 'オフにすると、暗号化されない HTTP には応答しません。',
    cdn: 'Cloud CDN でキャッシュする',
    cdnHint: 'キャッシュできる応答を、呼び出し元の近くから返します。',
    defaultUrl: 'run.app の URL も使えるままにしますか？',
  },
  auth: {
    by: 'どの方法で公開しますか？',
    invokers: '誰に呼び出し権限を与えますか？',
    invokersHint:
      'roles/run.invoker を与えます。後で決めるなら空のままにしてください。',
    invoker: '起動元',
    addInvoker: '起動元を追加',
    at: 'どこでサインインしますか？',
    accessors: '誰を通しますか？',
    accessorsHint: 'roles/iap.httpsResourceAccessor を与えます。',
    accessor: '人またはグループ',
    addAccessor: '人またはグループを追加',
  },
  member: {
    kind: '種類',
    user: 'ユーザー',
    group: 'グループ',
    serviceAccount: 'サービスアカウント',
    domain: 'ドメイン',
    id: 'メールアドレスまたはドメイン',
  },
  reach: {
    internet: {
      title: 'インターネットと Google の API だけ',
      explanation:
        'Google の既定の経路から、変わりうるアドレスで出ます。ネットワークは要りません。',
    },
    privateResources: {
      title: 'VPC ネットワークの中にあるもの',
      explanation:
        'データベース、キャッシュ、内部のサービスなどです。プライベート範囲への通信だけがネットワークを通ります。',
    },
    knownAddresses: {
      title: '決まったアドレスだけを受け入れる取引先',
      explanation:
        'すべての通信がネットワークを通り、Cloud NAT の固定アドレスから出ます。',
    },
    everything: {
      title: 'すべてを VPC ネットワーク経由で',
      explanation:
        'すべての通信がファイアウォールルールの効くネットワークを通り、Cloud NAT から出ます。',
    },
  },
  egress: {
    path: 'どうやってネットワークに入りますか？',
    addresses: '固定の外向きアドレスの数',
    addressesHint:
      '一つにつき、同じ宛先へ 64,512 接続まで張れます。まずは一つで十分です。',
    nat: 'インターネットへはどこから出ますか？',
    callsInternalServices: '内部に限定された他の Cloud Run サービスを呼び出す',
    callsInternalServicesHint:
      '相手の run.app の名前がネットワークを通るようになります。必要なら限定公開 DNS を使います。',
    tags: 'ネットワークタグ',
    tagsHint: '外向きのファイアウォールルールの対象にできます。',
    tag: 'ネットワークタグ',
    addTag: 'タグを追加',
    connectorSubnet: 'コネクタのサブネット',
    connectorSubnetNew: '新しい /28 サブネット',
    connectorSubnetNewHint: 'このコネクタのためだけに作ります。',
    connectorSubnetExisting: '既存の /28 サブネット',
    connectorSubnetExistingHint:
      'ネットワークチームがコネクタ用に用意したものです。',
    connectorRange: 'コネクタのサブネットの範囲',
    connectorSubnetName: 'コネクタのサブネット名',
    machineType: 'コネクタのマシンタイプ',
    minInstances: 'コネクタの最小インスタンス数',
    maxInstances: 'コネクタの最大インスタンス数',
  },
  vpc: {
    subnetRange: 'サブネットの範囲',
    subnetRangeHint:
      '/26 以上で、全インスタンスとその入れ替え分が収まる広さにします。',
    network: 'ネットワーク',
    subnetwork: 'サブネット',
    hostProject: 'ホストプロジェクト',
    proxyOnlyRange: 'プロキシ専用サブネットの範囲',
    proxyOnlyRangeHint:
      'リージョンロードバランサーのプロキシがここに置かれます。',
    addedProxyOnlyRangeHint:
      'ネットワークにすでにあるなら、空のままにしてください。',
  },
  list: {
    numbered: '{{label}} {{number}}',
    remove: '{{label}} {{number}} を削除',
  },
  advice: { recommended: 'おすすめ', consider: '検討の価値あり' },
  recommendation: {
    startClosed:
      'まずは閉じて始めます。外から必要になったときに、いつでも開けます。',
    publishBehindLoadBalancer:
      '一般に公開するものはロードバランサーの背後に置きます。ふるい分けも頻度の制限も、独自のドメインもそこで設定できます。',
    signInBehindLoadBalancer:
      '独自のドメインで人を迎え、サインインの前に Cloud Armor を置けます。',
    globalLoadBalancer:
      'どの呼び出し元にも近い一つのアドレスです。通信を一つのリージョンに留める必要があるときだけ、リージョン型を選びます。',
    owaspPreview:
      '正当なリクエストに一致することもあります。適用する前に、記録でどれが当たるかを確かめます。',
    iapOnService: 'どこから来ても、迂回できません。',
    invokerCheckOff:
      '意図がそのまま設定に表れ、共有をドメインに限る組織でも使えます。',
    directVpc: '待機中の費用がかからず、手入れも要りません。',
    directVpcWarm:
      'どの環境もインスタンスを 1 つ以上動かし続けるので、Cloud NAT 越しの遅い起動は表に出ません。',
    connectorForQuickStart:
      'Direct VPC 下りは Cloud NAT の背後で起動に 30 秒以上かかることがあります。それでは遅いなら、インスタンスを動かし続けるか、コネクタにします。',
  },
  unavailable: {
    policyIngress: '組織のポリシーが、この上りの設定を許可していません。',
    policyEgress: '組織のポリシーが、この下りの設定を許可していません。',
    policyPublic:
      '組織のポリシーが、サインインのないサービスを許可していません。',
    policyInvokerCheck:
      '組織のポリシーが、起動元の IAM チェックを必須としています。',
    organizationIngress:
      '組織のポリシー run.allowedIngress にないため、この上りは Google Cloud に拒否されます。',
    organizationEgress:
      '組織のポリシー run.allowedVPCEgress にないため、この下りは Google Cloud に拒否されます。',
    organizationInvokerCheck:
      '組織のポリシー run.managed.requireInvokerIam により、起動元の IAM チェックは無効にできません。',
    organizationAllUsers:
      'ドメインで制限された共有により、allUsers への権限の付与は Google Cloud に拒否されます。',
    policyAllUsers: '組織のポリシーが、allUsers を許可していません。',
    iapWithoutLoadBalancer:
      'ロードバランサーがありません。そこでサインインさせるには、最初の質問で選んでください。',
    iapWithCdn:
      'Cloud CDN がオンで、一つのロードバランサーで両方は使えません。最初の質問でオフにしてください。',
    cdnWithIap:
      'ロードバランサーでサインインさせているため、両方は使えません。キャッシュするなら、サービスでサインインさせてください。',
    newVpcHasNoNat:
      '新しいネットワークにはまだ Cloud NAT がありません。使うには、既存か共有 VPC のネットワークを選んでください。',
  },
  problem: {
    number: '範囲内の整数を入力してください。',
    rangesMissing:
      'アドレス範囲を一つ以上入力するか、誰でも通すようにしてください。',
    tooMany: 'Google Cloud の上限を超えています。いくつか減らしてください。',
    resourceMissing: '名前を入力してください。',
    incomplete: 'この質問に答えてください。',
    prefixed: '{{field}}: {{problem}}',
    environment: '環境 {{number}}、{{field}}: {{problem}}',
  },
  policy: {
    unread: '組織のポリシーを読めませんでした',
    unreadHint:
      'ここではすべて選べます。ポリシーはサービスを作成するときに適用されます。',
  },
  preview: {
    title: 'この答えからできるもの',
    environment: '表示する環境',
    standIn: '入力されるまで、仮の値を使っています: {{names}}',
    stale_one:
      '直す答えが 1 つあります。下は、最後に完成していたネットワークです。',
    stale_other:
      '直す答えが {{count}} 個あります。下は、最後に完成していたネットワークです。',
    exposure: '公開範囲',
    diagram: '呼び出し元から宛先まで',
    warnings: '警告',
    cost: '待機中の月額費用',
    costFree: '待機中に費用のかかるものはありません。',
    costItem: '{{part}} × {{quantity}}',
    costTotal: '合計',
    costNote: '通信、リクエスト、動いているインスタンスの費用は別です。',
    pricesAsOf: '{{date}} 時点の定価',
    files: 'ファイル',
    filesCount_one: '1 ファイル',
    filesCount_other: '{{count}} ファイル',
    filesUpdating: 'ファイルを作成しています…',
    filesStale: '一つ前の答えのファイルです。',
    filesFailed: 'ファイルを作成できませんでした',
    filesRetry: 'もう一度試す',
    folder: '{{folder}} のファイル',
    topFolder: '最上位フォルダ',
    binary: 'このファイルはテキストではありません。',
    close: '閉じる',
    newFile: '新規',
  },
  standIn: {
    name: '名前',
    project: 'プロジェクト',
    region: 'リージョン',
    domains: 'ドメイン',
    accessors: '通す相手',
    allowedRanges: 'アドレス範囲',
    network: 'ネットワーク',
    connectorSubnet: 'コネクタのサブネット',
    environments: '環境',
  },
  environments: {
    hint: 'それぞれが tfvars ファイルとパイプラインの段階になり、この順に並びます。',
    environment: '環境 {{number}}',
    named: '環境 {{number}}: {{name}}',
    name: '名前',
    project: 'Google Cloud プロジェクト',
    region: 'リージョン',
    minInstances: '最小インスタンス数',
    minInstancesHint:
      '0 なら待機中の費用はかかりません。1 以上ならすぐに応答します。',
    maxInstances: '最大インスタンス数',
    cpu: 'CPU',
    memory: 'メモリ',
    ownDomains: 'この環境のドメイン',
    ownDomainsHint: '一つのドメインは二つの環境に通じません。',
    ownVpc: 'この環境のネットワーク',
    ownVpcHint: 'サービスのネットワークと同じ種類にします。',
    add: '環境を追加',
    remove: '{{name}} を削除',
    moveUp: '{{name}} を上へ',
    moveDown: '{{name}} を下へ',
    moved: '{{name}} は {{number}} 番目になりました。',
    removed: '{{name}} を削除しました。',
    unnamed: '名前のない環境',
  },
  repository: {
    noHost:
      'ポータルに Git ホストの連携がありません。app-config.yaml の integrations.gitea、integrations.github、integrations.gitlab のどれかに追加してください。',
    ownerMissing: '所有者（ホスト上の組織またはグループ）を入力してください。',
    nameMissing: 'リポジトリの名前を入力してください。',
  },
  summary: {
    label: '言葉で表すと',
    incomplete: 'すべての答えがそろうと、ネットワークがここに言葉で表れます。',
  },
};
