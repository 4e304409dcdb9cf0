import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlarmWarningLine,
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { Severity } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import styles from './SeverityBadge.module.css';

const ICONS: Record<Severity, typeof RiAlertLine> = {
  critical: RiAlarmWarningLine,
  high: RiAlertLine,
  medium: RiErrorWarningLine,
  low: RiInformationLine,
  info: RiInformationLine,
};

/** How grave a finding is, as a word with an icon. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const Icon = ICONS[severity];
  return (
    <span className={styles.root} data-severity={severity}>
      <Icon size={14} aria-hidden="true" />
      {t(`severity.${severity}`)}
    </span>
  );
}
