import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import {
  ANNOTATIONS,
  ANNOTATION_DECLARATIONS,
} from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import { Snippet } from '../Snippet';
import { PostureNotice } from './PostureNotice';

/** The entity says nothing of Cloud Run; shows what to add to it. */
export function NotAnnotated() {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const example = ANNOTATION_DECLARATIONS.get('service')?.example ?? '';
  return (
    <PostureNotice
      icon={<RiInformationLine aria-hidden="true" />}
      title={t('states.missing.title')}
    >
      <Text as="p">{t('states.missing.description')}</Text>
      <Snippet
        code={`metadata:\n  annotations:\n    ${ANNOTATIONS.service}: ${example}`}
        copyLabel={t('states.missing.copy')}
      />
      <Text as="p" variant="body-small" color="secondary">
        {t('states.missing.declare', { annotation: ANNOTATIONS.ingress })}
      </Text>
    </PostureNotice>
  );
}
