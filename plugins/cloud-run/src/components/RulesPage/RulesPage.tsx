import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, PluginHeader, Text } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiLockLine,
  RiScales3Line,
} from '@remixicon/react';
import { cloudRunPostureReadPermission } from 'backstage-plugin-cloud-run-common';
import { useRules } from '../../hooks/useRules';
import { cloudRunTranslationRef } from '../../translation';
import { PostureNotice } from '../PostureStates/PostureNotice';
import { RulesExplorer } from './RulesExplorer';
import { RulesLoading } from './RulesLoading';

function Rules() {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const state = useRules();
  switch (state.status) {
    case 'loading':
      return <RulesLoading />;
    case 'forbidden':
      return (
        <PostureNotice
          role="status"
          icon={<RiLockLine aria-hidden="true" />}
          title={t('rules.forbidden')}
        >
          <Text as="p">
            {t('rules.forbiddenDetail', {
              permission: cloudRunPostureReadPermission.name,
            })}
          </Text>
        </PostureNotice>
      );
    case 'failed':
      return (
        <PostureNotice
          role="alert"
          icon={<RiErrorWarningLine aria-hidden="true" />}
          title={t('rules.failed')}
        >
          <Text as="p" color="secondary">
            {state.error.message}
          </Text>
          <div>
            <Button variant="secondary" size="small" onPress={state.retry}>
              {t('states.error.retry')}
            </Button>
          </div>
        </PostureNotice>
      );
    case 'ready':
      return <RulesExplorer rules={state.rules} />;
    default:
      return state satisfies never;
  }
}

/** The page that explains every rule, and what the organisation made of it. */
export function RulesPage() {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <>
      <PluginHeader title={t('rules.title')} icon={<RiScales3Line />} />
      <Container py="4">
        <Rules />
      </Container>
    </>
  );
}
