import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { cloudRunTranslationRef } from '../../translation';
import { PostureState } from '../PostureStates';
import { PostureSummary } from './PostureSummary';

/**
 * The card of an entity page: how its services are reached, in short. `contentHref` is where the whole of it is shown.
 */
export function EntityCloudRunCard(props: { contentHref?: string }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <EntityInfoCard title={t('card.title')}>
      <PostureState>
        {posture => (
          <PostureSummary posture={posture} contentHref={props.contentHref} />
        )}
      </PostureState>
    </EntityInfoCard>
  );
}
