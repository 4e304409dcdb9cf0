import {
  AuthIntent,
  VpcEgressIntent,
  VpcIntent,
} from 'backstage-plugin-cloud-run-common';
import { Filtering, Front, Phrases, firstOf } from './phrases';

function list(names: readonly string[]): string {
  const { shown, more } = firstOf(names);
  return `${shown.join('、')}${more > 0 ? `、ほか ${more} 件` : ''}`;
}

function member(name: string): string {
  const [kind, id] = name.split(':', 2);
  switch (kind) {
    case 'group':
      return `グループ ${id}`;
    case 'serviceAccount':
      return `サービスアカウント ${id}`;
    case 'domain':
      return `${id} の全員`;
    default:
      return id;
  }
}

const LOAD_BALANCERS: Record<Front['type'], string> = {
  'global-external': 'グローバル外部ロードバランサー',
  'regional-external': 'リージョン外部ロードバランサー',
  'regional-internal': 'リージョン内部ロードバランサー',
};

function guard({ requestsPerMinute, owasp }: Filtering): string {
  const rules = [
    requestsPerMinute === undefined
      ? ''
      : `1 アドレスあたり毎分 ${requestsPerMinute} リクエストまで`,
    owasp === 'preview' ? 'OWASP ルールはプレビュー' : '',
    owasp === 'enforced' ? 'OWASP ルールを適用' : '',
  ].filter(Boolean);
  return rules.length === 0
    ? 'Cloud Armor で保護'
    : `Cloud Armor で保護: ${rules.join('、')}`;
}

function callers({ type, allowedRanges }: Front): string {
  const internal = type === 'regional-internal';
  if (allowedRanges.length > 0) {
    return `${internal ? '自分のネットワーク' : 'インターネット'}の ${list(
      allowedRanges,
    )} だけが`;
  }
  return internal ? '自分のネットワークからだけ' : 'インターネットの誰でも';
}

function called(auth: AuthIntent): string {
  switch (auth.method) {
    case 'public':
      return 'サインインは必要ありません';
    case 'iam':
      return auth.invokers.length === 0
        ? '呼び出せる相手はまだいません'
        : `呼び出せるのは${list(auth.invokers.map(member))}だけです`;
    case 'iap':
      return `${
        auth.at === 'service' ? 'サービス' : 'ロードバランサー'
      }で Google アカウントによるサインインを求め、入れるのは${list(
        auth.accessors.map(member),
      )}だけです`;
    default:
      return auth satisfies never;
  }
}

function network(vpc: VpcIntent | undefined): string {
  switch (vpc?.kind) {
    case 'new':
      return '新しいネットワーク';
    case 'existing':
      return `ネットワーク${vpc.network}`;
    case 'shared':
      return `${vpc.hostProject} が共有するネットワーク${vpc.network}`;
    default:
      return 'ネットワーク';
  }
}

function exit({ traffic }: VpcEgressIntent): string {
  if (traffic.setting === 'private-ranges-only') {
    return '';
  }
  switch (traffic.nat.kind) {
    case 'automatic':
      return 'Cloud NAT の変わりうるアドレスで';
    case 'existing':
      return '既存の Cloud NAT から';
    case 'reserved':
      return `固定アドレス ${traffic.nat.addresses} 個で`;
    default:
      return traffic.nat satisfies never;
  }
}

function leaves(egress: VpcEgressIntent, vpc: VpcIntent | undefined): string {
  const path =
    egress.path === 'direct-vpc'
      ? 'Direct VPC 下り'
      : 'サーバーレス VPC アクセスコネクタ';
  const through = `${path}で${network(vpc)}`;
  const calls = egress.callsInternalServices
    ? '。内部の Cloud Run サービスも呼び出せます'
    : '';
  return egress.traffic.setting === 'private-ranges-only'
    ? `プライベートアドレスへは${through}を通り、インターネットへは直接出ます${calls}`
    : `すべての通信は${through}を通り、${exit(egress)}出ます${calls}`;
}

/** Puts the customary space between Japanese and Latin letters or digits. */
function spaced(text: string): string {
  return text
    .replace(/([ぁ-んァ-ヶー一-龠])([A-Za-z0-9])/g, '$1 $2')
    .replace(/([A-Za-z0-9])([ぁ-んァ-ヶー一-龠])/g, '$1 $2');
}

/** A service's network in Japanese. */
export const japanese: Phrases = {
  reachedDirectly: () =>
    'インターネットの誰でも、run.app の URL から直接到達できます',
  reachedFromInside: () =>
    '自分の VPC ネットワークと一部の Google サービスからだけ到達できます',
  reachedThrough: front => {
    const notes = [
      list(front.domains),
      front.filtering ? guard(front.filtering) : '',
      front.cdn ? 'Cloud CDN でキャッシュ' : '',
      front.defaultUrl === 'disabled' ? 'run.app の URL はオフ' : '',
    ].filter(Boolean);
    return [
      callers(front),
      `、${LOAD_BALANCERS[front.type]}`,
      notes.length > 0 ? `（${notes.join('。')}）` : '',
      'を通して到達できます',
    ].join('');
  },
  called,
  leavesByDefault: () =>
    '通信は Google の既定の経路から、変わりうるアドレスで出ます',
  leaves,
  environment: ({
    name,
    project,
    region,
    cpu,
    memory,
    minInstances,
    maxInstances,
    domains,
    vpc,
  }) =>
    spaced(
      [
        `${name} はプロジェクト ${project} の ${region} で、CPU ${cpu}、メモリ ${memory} のインスタンス ${minInstances}〜${maxInstances} 個で動きます`,
        domains ? `（${list(domains)}）` : '',
        vpc ? `。${network(vpc)}を使います` : '',
        '。',
      ].join(''),
    ),
  sentence: (...answers) => spaced(`${answers.join('。')}。`),
};
