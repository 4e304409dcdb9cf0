import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Finding } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';

function useAcceptanceText({ accepted, lapsed }: Finding): string | undefined {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  if (accepted) {
    const { reason, until, by } = accepted;
    return by
      ? t('findings.acceptedBy', { by, until, reason })
      : t('findings.acceptedUntil', { until, reason });
  }
  if (!lapsed) {
    return undefined;
  }
  const { reason, until, by } = lapsed.acceptance;
  switch (lapsed.because) {
    case 'expired':
      return by
        ? t('findings.expiredBy', { by, until, reason })
        : t('findings.expired', { until, reason });
    case 'beyond-owners':
      return t('findings.beyondOwners', { until, reason });
    default:
      return lapsed.because satisfies never;
  }
}

/** Who answers for a finding until when and why, or why nobody does any more. Nothing where nobody ever did. */
export function Acceptance({ finding }: { finding: Finding }) {
  const text = useAcceptanceText(finding);
  return text ? <Text variant="body-small">{text}</Text> : null;
}
