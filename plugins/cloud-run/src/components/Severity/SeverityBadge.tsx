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

/** How grave a finding is, as a word with an icon; with a count, how grave the worst of several is. */
export function SeverityBadge(props: { severity: Severity; count?: number }) {
  const { severity, count } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const Icon = ICONS[severity];
  const word = t(`severity.${severity}`);
  return (
    <span className={styles.root} data-severity={severity}>
      <Icon size={14} aria-hidden="true" />
      {count === undefined
        ? word
        : t('severity.worst', { severity: word, count })}
    </span>
  );
}
