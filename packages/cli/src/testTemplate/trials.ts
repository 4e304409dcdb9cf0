import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { Trial } from './trial';

/**
 * The services to try a template with: every two answers that go together stand together in at least one of them,
 * and so many more drawn at random, the same for the same seed.
 */
export function trials(random: number, seed: number): Trial[] {
  const representatives = pairwiseDefinitions().map(
    ({ title, definition }) => ({ title, definition }),
  );
  const drawn = sampleDefinitions(seed, random).map((definition, index) => ({
    title: `random ${index + 1} of seed ${seed}`,
    definition,
  }));
  return [...representatives, ...drawn];
}
