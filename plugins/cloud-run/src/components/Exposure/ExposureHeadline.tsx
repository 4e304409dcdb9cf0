import {
  RiBuilding2Line,
  RiGlobalLine,
  RiLock2Line,
  RiLockUnlockLine,
  RiQuestionLine,
} from '@remixicon/react';
import { Text } from '@backstage/ui';
import {
  Exposure,
  Finding,
  NetworkPosture,
  describeUnknown,
  exposureMessages,
  exposureOf,
  reaches,
} from 'backstage-plugin-cloud-run-common';
import { useLocale } from '../../hooks/useLocale';
import styles from './ExposureHeadline.module.css';

const ICONS: Record<Exposure['level'], typeof RiGlobalLine> = {
  public: RiGlobalLine,
  'internet-authenticated': RiLock2Line,
  'internal-unauthenticated': RiLockUnlockLine,
  'internal-authenticated': RiBuilding2Line,
  unknown: RiQuestionLine,
};

/** How far a service is open, in words: a title, one sentence, and what is missing where that cannot be said. */
export function ExposureHeadline(props: {
  posture: NetworkPosture;
  findings: readonly Finding[];
  headingLevel: 3 | 4;
}) {
  const { posture, findings } = props;
  const locale = useLocale();
  const exposure = exposureOf(posture);
  const alarming =
    exposure.level === 'unknown' ||
    findings.some(finding => reaches(finding, 'high'));
  const { title, explanation } = exposureMessages[locale][exposure.level];
  const Icon = ICONS[exposure.level];
  const missing =
    exposure.level === 'unknown'
      ? new Set(exposure.missing.map(why => describeUnknown(why, locale)))
      : [];
  return (
    <div
      className={styles.root}
      data-level={exposure.level}
      data-alarming={alarming}
    >
      <span className={styles.icon}>
        <Icon size={24} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <Text
          as={props.headingLevel === 3 ? 'h3' : 'h4'}
          variant="title-x-small"
          weight="bold"
        >
          {title}
        </Text>
        <Text as="p">{explanation}</Text>
        {[...missing].map(why => (
          <Text as="p" variant="body-small" color="secondary" key={why}>
            {why}
          </Text>
        ))}
      </div>
    </div>
  );
}
