import { Locale, Localized } from '../locale';

const en = {
  'ingress.setting': 'the ingress setting',
  'ingress.defaultUrl': 'the default run.app URL',
  'ingress.loadBalancers': 'the load balancers in front',
  'ingress.domainMappings': 'the domain mappings',
  'ingress.trafficTags': 'the traffic tags',
  'ingress.loadBalancer.type': 'the kind of load balancer',
  'ingress.loadBalancer.domains': 'the domains of the load balancer',
  'ingress.loadBalancer.https': 'the HTTPS front end of the load balancer',
  'ingress.loadBalancer.http': 'how the load balancer answers plain HTTP',
  'ingress.loadBalancer.address': 'the address of the load balancer',
  'ingress.loadBalancer.cloudArmor':
    'the Cloud Armor policy of the load balancer',
  'ingress.loadBalancer.cloudArmor.rules':
    'the rules of the Cloud Armor policy',
  'ingress.loadBalancer.edgeCloudArmor':
    'the edge Cloud Armor policy of the load balancer',
  'ingress.loadBalancer.edgeCloudArmor.rules':
    'the rules of the edge Cloud Armor policy',
  'ingress.loadBalancer.cdn': 'Cloud CDN on the load balancer',
  'ingress.loadBalancer.iap': 'Identity-Aware Proxy on the load balancer',
  'ingress.loadBalancer.iapAccessors':
    'whom Identity-Aware Proxy lets in at the load balancer',
  'ingress.loadBalancer.serverlessNegs':
    'the serverless NEGs of the load balancer',
  'ingress.loadBalancer.serverlessNeg.region':
    'the region of the serverless NEG',
  'ingress.loadBalancer.serverlessNeg.project':
    'the project of the serverless NEG',
  'ingress.loadBalancer.serverlessNeg.urlMask':
    'the URL mask of the serverless NEG',
  'ingress.loadBalancer.outlierDetection':
    'outlier detection on the load balancer',
  'ingress.loadBalancer.proxyOnlySubnetwork':
    'the proxy-only subnetwork of the load balancer',
  'ingress.loadBalancer.schemeWritten':
    'whether load_balancing_scheme is written',
  'ingress.loadBalancer.unsupportedSettings':
    'settings of the backend that a serverless NEG does not take',
  'auth.invokerCheck': 'the invoker IAM check',
  'auth.invokers': 'who holds the invoke permission',
  'auth.iap': 'Identity-Aware Proxy on the service',
  'auth.iapAccessors': 'whom Identity-Aware Proxy lets in at the service',
  'auth.customAudiences': 'the custom audiences',
  'egress.path': 'the egress path',
  'egress.traffic': 'which traffic passes the VPC network',
  'egress.nat': 'Cloud NAT on the egress path',
  'egress.nat.allocation': 'how Cloud NAT gets its addresses',
  'egress.nat.addresses': 'the addresses of Cloud NAT',
  'egress.nat.minPortsPerVm': 'the ports that Cloud NAT gives an instance',
  'egress.nat.dynamicPorts': 'dynamic port allocation of Cloud NAT',
  'egress.nat.servesOthers': 'what else uses the Cloud NAT',
  'egress.defaultRoute': 'where the network sends traffic for the internet',
  'egress.privateGoogleAccess': 'Private Google Access on the subnetwork',
  'egress.privateDns': 'the private DNS zone for run.app',
  'egress.sharedVpc': 'the project that the network belongs to',
  'egress.sharedVpc.networkUser':
    'whether the service agent may use the Shared VPC network',
  'egress.vpc.network': 'the VPC network',
  'egress.vpc.subnetwork': 'the subnetwork',
  'egress.vpc.subnetRange': 'the range of the subnetwork',
  'egress.vpc.mtu': 'the MTU of the VPC network',
  'egress.vpc.tags': 'the network tags',
  'egress.connector.name': 'the name of the connector',
  'egress.connector.network': 'the network of the connector',
  'egress.connector.range': 'the range of the connector',
  'egress.connector.region': 'the region of the connector',
  'egress.connector.state': 'the state of the connector',
  'egress.connector.machineType': 'the machine type of the connector',
  'egress.connector.minInstances': 'the minimum number of connector instances',
  'egress.connector.maxInstances': 'the maximum number of connector instances',
  'runtime.serviceAccount': 'the service account',
  'runtime.minInstances': 'the minimum number of instances',
  'runtime.maxInstances': 'the maximum number of instances',
  'runtime.startupProbe': 'the startup probe',
  'runtime.executionEnvironment': 'the execution environment',
  'runtime.http2': 'HTTP/2 end to end',
  'runtime.serviceAgentRole':
    'whether the Cloud Run service agent holds roles/run.serviceAgent',
  'runtime.deployment': 'the state of the last deployment',
  callers: 'what calls the service',
  'callers.project': 'the project of the caller',
  'callers.sharesPerimeter':
    'whether a VPC Service Controls perimeter holds both projects',
  'terraform.ingressWritten': 'whether Terraform writes ingress',
  'terraform.egressTrafficWritten':
    'whether Terraform writes the egress setting',
  'terraform.grantResources': 'the resources that grant in Terraform',
  'terraform.grantsFollowReplacement':
    'whether grants follow when Terraform replaces the service',
  'terraform.iapClients': 'the IAP clients in Terraform',
  'service.project': 'the project of the service',
  'service.location': 'the region of the service',
  'catalog.entity': 'what the catalog says of the service',
} as const;

const ja: Record<keyof typeof en, string> = {
  'ingress.setting': '上りの設定',
  'ingress.defaultUrl': '既定の run.app URL',
  'ingress.loadBalancers': '前段のロードバランサー',
  'ingress.domainMappings': 'ドメインマッピング',
  'ingress.trafficTags': 'トラフィックのタグ',
  'ingress.loadBalancer.type': 'ロードバランサーの種類',
  'ingress.loadBalancer.domains': 'ロードバランサーのドメイン',
  'ingress.loadBalancer.https': 'ロードバランサーの HTTPS フロントエンド',
  'ingress.loadBalancer.http': 'ロードバランサーの平文 HTTP への応答',
  'ingress.loadBalancer.address': 'ロードバランサーのアドレス',
  'ingress.loadBalancer.cloudArmor': 'ロードバランサーの Cloud Armor ポリシー',
  'ingress.loadBalancer.cloudArmor.rules': 'Cloud Armor ポリシーのルール',
  'ingress.loadBalancer.edgeCloudArmor':
    'ロードバランサーのエッジの Cloud Armor ポリシー',
  'ingress.loadBalancer.edgeCloudArmor.rules':
    'エッジの Cloud Armor ポリシーのルール',
  'ingress.loadBalancer.cdn': 'ロードバランサーの Cloud CDN',
  'ingress.loadBalancer.iap': 'ロードバランサーの Identity-Aware Proxy',
  'ingress.loadBalancer.iapAccessors':
    'ロードバランサーの Identity-Aware Proxy が通す相手',
  'ingress.loadBalancer.serverlessNegs': 'ロードバランサーのサーバーレス NEG',
  'ingress.loadBalancer.serverlessNeg.region': 'サーバーレス NEG のリージョン',
  'ingress.loadBalancer.serverlessNeg.project':
    'サーバーレス NEG のプロジェクト',
  'ingress.loadBalancer.serverlessNeg.urlMask':
    'サーバーレス NEG の URL マスク',
  'ingress.loadBalancer.outlierDetection': 'ロードバランサーの外れ値検出',
  'ingress.loadBalancer.proxyOnlySubnetwork':
    'ロードバランサーのプロキシ専用サブネット',
  'ingress.loadBalancer.schemeWritten':
    'load_balancing_scheme が書かれているか',
  'ingress.loadBalancer.unsupportedSettings':
    'サーバーレス NEG が受け付けないバックエンドの設定',
  'auth.invokerCheck': '起動元 IAM チェック',
  'auth.invokers': '呼び出し権限を持つ相手',
  'auth.iap': 'サービスの Identity-Aware Proxy',
  'auth.iapAccessors': 'サービスの Identity-Aware Proxy が通す相手',
  'auth.customAudiences': 'カスタムオーディエンス',
  'egress.path': '下りの経路',
  'egress.traffic': 'VPC ネットワークを通る通信の範囲',
  'egress.nat': '下りの経路の Cloud NAT',
  'egress.nat.allocation': 'Cloud NAT のアドレスの割り当て方',
  'egress.nat.addresses': 'Cloud NAT のアドレス',
  'egress.nat.minPortsPerVm': 'Cloud NAT がインスタンスに割り当てるポート数',
  'egress.nat.dynamicPorts': 'Cloud NAT の動的ポート割り当て',
  'egress.nat.servesOthers': '同じ Cloud NAT を使うほかの送信元',
  'egress.defaultRoute': 'ネットワークのデフォルト ルート',
  'egress.privateGoogleAccess': 'サブネットの限定公開の Google アクセス',
  'egress.privateDns': 'run.app の限定公開 DNS ゾーン',
  'egress.sharedVpc': 'ネットワークが属するプロジェクト',
  'egress.sharedVpc.networkUser':
    'サービスエージェントが共有 VPC のネットワークを使えるか',
  'egress.vpc.network': 'VPC ネットワーク',
  'egress.vpc.subnetwork': 'サブネット',
  'egress.vpc.subnetRange': 'サブネットの範囲',
  'egress.vpc.mtu': 'VPC ネットワークの MTU',
  'egress.vpc.tags': 'ネットワークタグ',
  'egress.connector.name': 'コネクタの名前',
  'egress.connector.network': 'コネクタのネットワーク',
  'egress.connector.range': 'コネクタの範囲',
  'egress.connector.region': 'コネクタのリージョン',
  'egress.connector.state': 'コネクタの状態',
  'egress.connector.machineType': 'コネクタのマシンタイプ',
  'egress.connector.minInstances': 'コネクタの最小インスタンス数',
  'egress.connector.maxInstances': 'コネクタの最大インスタンス数',
  'runtime.serviceAccount': 'サービスアカウント',
  'runtime.minInstances': '最小インスタンス数',
  'runtime.maxInstances': '最大インスタンス数',
  'runtime.startupProbe': '起動プローブ',
  'runtime.executionEnvironment': '実行環境',
  'runtime.http2': 'エンドツーエンドの HTTP/2',
  'runtime.serviceAgentRole':
    'Cloud Run サービスエージェントが roles/run.serviceAgent を持つか',
  'runtime.deployment': '直近のデプロイの状態',
  callers: 'サービスの呼び出し元',
  'callers.project': '呼び出し元のプロジェクト',
  'callers.sharesPerimeter':
    'VPC Service Controls の境界が両方のプロジェクトを含むか',
  'terraform.ingressWritten': 'Terraform に上りが書かれているか',
  'terraform.egressTrafficWritten': 'Terraform に下りの設定が書かれているか',
  'terraform.grantResources': 'Terraform で権限を付与しているリソース',
  'terraform.grantsFollowReplacement':
    'Terraform がサービスを作り直すとき権限が引き継がれるか',
  'terraform.iapClients': 'Terraform の IAP クライアント',
  'service.project': 'サービスのプロジェクト',
  'service.location': 'サービスのリージョン',
  'catalog.entity': 'サービスについてのカタログの記述',
};

/** What the values of a posture are called in a sentence, by their dotted names. */
const factNames: Localized<Record<string, string>> = { en, ja };

/**
 * What a value is called in a sentence. The name of an annotation, of a field of Google's API or of a variable stays
 * as it is.
 */
export function factName(what: string, locale: Locale): string {
  return Object.hasOwn(factNames[locale], what)
    ? factNames[locale][what]
    : what;
}
