import { expect } from '@playwright/test';
import { addresses } from './portal';

/**
 * Waits until the catalog has read the example data. The servers answer a
 * moment earlier, and a page that is opened by then stays empty.
 */
export default async function waitForCatalog(): Promise<void> {
  const signIn = await fetch(`${addresses.backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await signIn.json();

  await expect
    .poll(
      async () => {
        const response = await fetch(
          `${addresses.backend}/api/catalog/entity-facets?facet=kind`,
          { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
        );
        const { facets } = await response.json();
        return facets.kind.map(({ value }: { value: string }) => value);
      },
      { message: 'kinds in the catalog', timeout: 60_000 },
    )
    .toEqual(expect.arrayContaining(['Component', 'Template', 'User']));
}
