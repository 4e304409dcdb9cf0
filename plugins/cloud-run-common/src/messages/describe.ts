import { CostPart } from '../cost';
import { UnknownReason } from '../facts';
import { Problem } from '../intent';
import { Locale, Localized } from '../locale';
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
  switch (reason.code) {
    case 'not-declared':
      return ja
        ? `${reason.what} が宣言されていません。`
        : `Nothing declares ${reason.what}.`;
    case 'malformed':
      return ja
        ? `${reason.what} の値「${
            reason.value
          }」は使えません。使える値: ${reason.allowed.join('、')}`
        : `${reason.what} has the value "${
            reason.value
          }", which is not one of: ${reason.allowed.join(', ')}.`;
    case 'not-permitted':
      return ja
        ? `${reason.what} を読むには ${reason.permission} が必要です。`
        : `Reading ${reason.what} needs ${reason.permission}.`;
    case 'unresolved':
      return ja
        ? `${reason.what} は後で決まる値に依存します。`
        : `${reason.what} depends on a value that is not known yet.`;
    case 'elsewhere':
      return ja
        ? `${reason.what} は別のチームかリポジトリが決めます。`
        : `${reason.what} is decided by another team or repository.`;
    case 'updating':
      return ja
        ? 'デプロイの途中です。終わってから判定します。'
        : 'A deployment is under way; this is judged once it is done.';
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
