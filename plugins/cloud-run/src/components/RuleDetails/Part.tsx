import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './RuleDetails.module.css';

/** A part of what is said about a finding or a rule, under its label. */
export function Part(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <Text variant="body-small" weight="bold">
        {props.label}
      </Text>
      {props.children}
    </div>
  );
}
