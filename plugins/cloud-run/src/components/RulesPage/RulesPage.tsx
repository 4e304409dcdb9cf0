import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, PluginHeader } from '@backstage/ui';
import { RiScales3Line } from '@remixicon/react';
import { cloudRunPostureReadPermission } from 'backstage-plugin-cloud-run-common';
import { useRules } from '../../hooks/useRules';
import { cloudRunTranslationRef } from '../../translation';
import { FailedNotice, ForbiddenNotice } from '../PostureStates';
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
        <ForbiddenNotice
          title={t('rules.forbidden')}
          description={t('rules.forbiddenDetail', {
            permission: cloudRunPostureReadPermission.name,
          })}
        />
      );
    case 'failed':
      return (
        <FailedNotice
          title={t('rules.failed')}
          error={state.error}
          retry={state.retry}
        />
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
