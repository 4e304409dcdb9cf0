import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import {
  EntityPosture,
  cloudRunPostureReadPermission,
} from 'backstage-plugin-cloud-run-common';
import { ReactNode } from 'react';
import { useEntityPosture } from '../../hooks/useEntityPosture';
import { cloudRunTranslationRef } from '../../translation';
import { AnnotationProblems } from '../AnnotationProblems';
import { RepositoryNotes } from '../RepositoryNotes';
import { FailedNotice } from './FailedNotice';
import { ForbiddenNotice } from './ForbiddenNotice';
import { NotAnnotated } from './NotAnnotated';
import { PostureLoading } from './PostureLoading';
import { PostureNotice } from './PostureNotice';
import styles from './PostureStates.module.css';

/** The services of an entity, or why there are none to show. */
function PostureOrNothing(props: {
  posture: EntityPosture;
  children(posture: EntityPosture): ReactNode;
}) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const { services, repository } = props.posture;
  if (services.length > 0) {
    return props.children(props.posture);
  }
  if (repository?.state === 'reading') {
    return (
      <PostureNotice
        role="status"
        icon={<RiInformationLine aria-hidden="true" />}
        title={t('states.repository.reading')}
      >
        <Text as="p">{t('states.repository.readingHint')}</Text>
      </PostureNotice>
    );
  }
  return (
    <PostureNotice
      icon={<RiInformationLine aria-hidden="true" />}
      title={t('states.empty.title')}
    >
      <Text as="p">{t('states.empty.description')}</Text>
    </PostureNotice>
  );
}

/**
 * Reads the posture of the page's entity and shows it with `children`, or says why there is nothing to show.
 */
export function PostureState(props: {
  children(posture: EntityPosture): ReactNode;
}) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const state = useEntityPosture();
  switch (state.status) {
    case 'loading':
      return <PostureLoading />;
    case 'not-annotated':
      return <NotAnnotated />;
    case 'forbidden':
      return (
        <ForbiddenNotice
          title={t('states.forbidden.title')}
          description={t('states.forbidden.description', {
            permission: cloudRunPostureReadPermission.name,
          })}
        />
      );
    case 'not-found':
      return (
        <PostureNotice
          role="status"
          icon={<RiInformationLine aria-hidden="true" />}
          title={t('states.notFound.title')}
        >
          <Text as="p">{t('states.notFound.description')}</Text>
        </PostureNotice>
      );
    case 'failed':
      return (
        <FailedNotice
          title={t('states.error.title')}
          error={state.error}
          retry={state.retry}
        />
      );
    case 'ready':
      return (
        <div className={styles.ready}>
          <AnnotationProblems problems={state.value.problems} />
          <RepositoryNotes repository={state.value.repository} />
          <PostureOrNothing posture={state.value}>
            {props.children}
          </PostureOrNothing>
        </div>
      );
    default:
      return state satisfies never;
  }
}
