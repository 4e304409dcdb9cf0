import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './PostureDetails.module.css';

/** A part of the tab with its heading. */
export function Section(props: {
  title: string;
  subtitle?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card>
      <CardHeader>
        <div className={styles.head}>
          <div>
            <Text as="h2" variant="title-x-small" weight="bold">
              {props.title}
            </Text>
            {props.subtitle && (
              <Text as="p" color="secondary">
                {props.subtitle}
              </Text>
            )}
          </div>
          {props.action}
        </div>
      </CardHeader>
      <CardBody>
        <div className={styles.body}>{props.children}</div>
      </CardBody>
    </Card>
  );
}
