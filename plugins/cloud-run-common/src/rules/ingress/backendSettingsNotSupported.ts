import { Condition, holds, itemsOf, some, valueOr } from '../../facts';
import { LoadBalancer } from '../../posture';
import { Rule, failWhen } from '../rule';

function hasUnsupportedSettings({
  unsupportedSettings,
}: LoadBalancer): Condition {
  return holds(unsupportedSettings, settings => settings.length > 0);
}

/** A backend has settings that a serverless NEG does not take. */
export const backendSettingsNotSupported: Rule = {
  id: 'ingress/backend-settings-not-supported',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['load-balancer', 'terraform'],
  text: {
    en: {
      title: 'Backend settings that a serverless NEG does not take',
      message:
        'The backend service sets {settings}, which a serverless NEG does not support.',
      why: 'Google Cloud refuses a backend service with some of them, so that the next change fails, and passes over others. None does what it says.',
      fix: 'Remove these settings. The load balancer waits 60 minutes for an answer at most, and Cloud Run checks the health of its instances itself.',
    },
    ja: {
      title: 'サーバーレス NEG では使えないバックエンド設定',
      message:
        'バックエンドサービスが、サーバーレス NEG では使えない {settings} を設定しています。',
      why: '設定によっては Google Cloud がバックエンドサービスを受け付けず、次の変更が失敗します。無視されるものもあり、いずれも書いたとおりには働きません。',
      fix: 'これらの設定を外してください。ロードバランサーは応答を最長 60 分待ち、インスタンスの健全性は Cloud Run 自身が確かめます。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  timeout_sec   = 120
  health_checks = [google_compute_health_check.main.id]
  backend {
    group = google_compute_region_network_endpoint_group.main.id
  }
}`,
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
  ],
  judge({ posture }) {
    const { loadBalancers } = posture.ingress;
    return failWhen(some(loadBalancers, hasUnsupportedSettings), () => ({
      values: {
        settings: Array.from(
          new Set(
            itemsOf(loadBalancers).flatMap(({ unsupportedSettings }) =>
              valueOr(unsupportedSettings, []),
            ),
          ),
        ).join(', '),
      },
    }));
  },
};
