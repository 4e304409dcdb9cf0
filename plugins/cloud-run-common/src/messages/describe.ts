import { CostPart } from '../cost';
import { UnknownReason } from '../facts';
import { Problem } from '../intent';
import { Locale, Localized } from '../locale';
import { factName } from './factNames';
import { problemMessages } from './problems';

function hasMessage(
  code: string,
): code is keyof (typeof problemMessages)['en'] {
  return code in problemMessages.en;
}

/**
 * What is wrong with an input and the way out, in a language. What only a hand-written input can get wrong,
 * such as a missing field, is said in English by the schema.
 *
 * @public
 */
export function describeProblem(problem: Problem, locale: Locale): string {
  return hasMessage(problem.code)
    ? problemMessages[locale][problem.code]
    : problem.detail;
}

/**
 * Why a value is unknown, as a sentence.
 *
 * @public
 */
export function describeUnknown(reason: UnknownReason, locale: Locale): string {
  const ja = locale === 'ja';
  const name = factName(reason.what, locale);
  switch (reason.code) {
    case 'not-declared':
      return ja ? `宣言されていません: ${name}。` : `Not declared: ${name}.`;
    case 'malformed':
      return ja
        ? `「${
            reason.value
          }」は使えない値です: ${name}。使える値: ${reason.allowed.join('、')}`
        : `"${
            reason.value
          }" is no value of ${name}, which takes: ${reason.allowed.join(
            ', ',
          )}.`;
    case 'not-permitted':
      return ja
        ? `${name}を読むには ${reason.permission} が必要です。`
        : `Reading ${name} needs ${reason.permission}.`;
    case 'unresolved':
      return ja
        ? `後で決まる値によります: ${name}。`
        : `Depends on a value that is not known yet: ${name}.`;
    case 'elsewhere':
      return ja
        ? `別のチームかリポジトリが決めます: ${name}。`
        : `Decided by another team or repository: ${name}.`;
    case 'updating':
      return ja
        ? 'デプロイの途中です。終わってから判定します。'
        : 'A deployment is under way; this is judged once it is done.';
    case 'not-observed':
      return ja
        ? `ファイルからは分かりません。Google Cloud を見る必要があります: ${name}。`
        : `Files do not tell; only Google Cloud shows it: ${name}.`;
    default:
      return reason satisfies never;
  }
}

/**
 * What each part that costs something while idle is called.
 *
 * @public
 */
export const costMessages: Localized<Record<CostPart, string>> = {
  en: {
    'forwarding-rules': 'Load balancer forwarding rules',
    'cloud-armor-policy': 'Cloud Armor policy',
    'cloud-armor-rules': 'Cloud Armor rules',
    'connector-instances': 'Connector instances',
    'nat-addresses': 'Reserved outbound addresses',
    'private-dns-zone': 'Private DNS zone',
  },
  ja: {
    'forwarding-rules': 'ロードバランサーの転送ルール',
    'cloud-armor-policy': 'Cloud Armor ポリシー',
    'cloud-armor-rules': 'Cloud Armor ルール',
    'connector-instances': 'コネクタのインスタンス',
    'nat-addresses': '予約済みの外向きアドレス',
    'private-dns-zone': '限定公開 DNS ゾーン',
  },
};
