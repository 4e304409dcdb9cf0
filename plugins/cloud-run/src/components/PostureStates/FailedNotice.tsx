import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { cloudRunTranslationRef } from '../../translation';
import { PostureNotice } from './PostureNotice';

/** Says what went wrong while something was read, and offers to try again. */
export function FailedNotice(props: {
  title: string;
  error: Error;
  retry(): void;
}) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <PostureNotice
      role="alert"
      icon={<RiErrorWarningLine aria-hidden="true" />}
      title={props.title}
    >
      <Text as="p" color="secondary">
        {props.error.message}
      </Text>
      <div>
        <Button variant="secondary" size="small" onPress={props.retry}>
          {t('states.error.retry')}
        </Button>
      </div>
    </PostureNotice>
  );
}
