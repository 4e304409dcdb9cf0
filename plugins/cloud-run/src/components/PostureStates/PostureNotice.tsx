import { Text } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './PostureStates.module.css';

/** Says in place of a posture why there is none, and what to do. */
export function PostureNotice(props: {
  icon: ReactElement;
  title: string;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className={styles.notice} role={props.role}>
      <span className={styles.icon}>{props.icon}</span>
      <div className={styles.words}>
        <Text as="p" variant="body-large" weight="bold">
          {props.title}
        </Text>
        {props.children}
      </div>
    </div>
  );
}
