import { Localized } from '../locale';
import { Exposure } from '../posture';

/** A name and one sentence. @public */
export interface Explanation {
  title: string;
  explanation: string;
}

/**
 * What each exposure level is called and means.
 *
 * @public
 */
export const exposureMessages: Localized<
  Record<Exposure['level'], Explanation>
> = {
  en: {
    public: {
      title: 'Public',
      explanation: 'Anybody on the internet can call it without signing in.',
    },
    'internet-authenticated': {
      title: 'On the internet, for those let in',
      explanation:
        'Requests from the internet arrive, and only callers who are let in are served.',
    },
    'internal-unauthenticated': {
      title: 'Internal, open to every workload',
      explanation:
        'Only its own networks reach it, and every workload in them may call it.',
    },
    'internal-authenticated': {
      title: 'Internal, for those let in',
      explanation:
        'Only its own networks reach it, and only callers who are let in are served.',
    },
    unknown: {
      title: 'Exposure not known',
      explanation:
        'What is known does not tell who can call it. That is no sign that it is safe.',
    },
  },
  ja: {
    public: {
      title: '公開',
      explanation: 'インターネットの誰でも、サインインせずに呼び出せます。',
    },
    'internet-authenticated': {
      title: 'インターネットから、許可された相手だけ',
      explanation:
        'インターネットからのリクエストは届きますが、許可された起動元だけに応答します。',
    },
    'internal-unauthenticated': {
      title: '内部のみ、すべてのワークロードに開放',
      explanation:
        '自分のネットワークからだけ届き、そこにあるどのワークロードも呼び出せます。',
    },
    'internal-authenticated': {
      title: '内部のみ、許可された相手だけ',
      explanation:
        '自分のネットワークからだけ届き、許可された起動元だけに応答します。',
    },
    unknown: {
      title: '公開範囲は不明',
      explanation:
        '分かっている情報からは、誰が呼び出せるか判断できません。安全という意味ではありません。',
    },
  },
};
