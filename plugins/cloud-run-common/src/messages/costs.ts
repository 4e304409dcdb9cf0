import { CostPart } from '../cost';
import { Localized } from '../locale';

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
