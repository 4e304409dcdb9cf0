import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { EntityCloudRunCard } from '../src/components/EntityCloudRunCard';
import { EntityCloudRunContent } from '../src/components/EntityCloudRunContent';
import { entities } from './devApi';

/** One fixture at a time, as a card or as a tab: `?entity=storefront&view=tab`. */
export function FixturesPage() {
  const [search] = useSearchParams();
  const entity =
    entities.find(({ metadata }) => metadata.name === search.get('entity')) ??
    entities[0];
  const tab = search.get('view') === 'tab';
  return (
    <main style={{ padding: 16, maxWidth: tab ? undefined : 780 }}>
      <h1>{entity.metadata.name}</h1>
      <nav style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {entities.map(({ metadata: { name } }) => (
          <span key={name}>
            <Link href={`/?entity=${name}`}>{name}</Link>{' '}
            <Link href={`/?entity=${name}&view=tab`}>(tab)</Link>
          </span>
        ))}
      </nav>
      <EntityProvider entity={entity}>
        {tab ? (
          <EntityCloudRunContent />
        ) : (
          <EntityCloudRunCard
            contentHref={`/?entity=${entity.metadata.name}&view=tab`}
          />
        )}
      </EntityProvider>
    </main>
  );
}
