import { UnknownReason } from '../facts';
import { Locale } from '../locale';
import { factName } from './factNames';

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
