import fc from 'fast-check';
import { NetworkIntent } from '../../intent/networkIntent';
import { ServiceDefinition } from '../../intent/serviceDefinition';
import {
  arbitraryChoice,
  arbitraryParts,
  arbitraryServiceDefinition,
  definitionOfChoice,
} from './arbitraryIntent';
import { NetworkChoice } from './networkChoice';

/** A representative of the networks the form can express. @public */
export interface Representative {
  /** The answers that tell it from the others, for the name of a test. */
  title: string;
  choice: NetworkChoice;
  definition: ServiceDefinition;
}

const SEED = 20260101;

/** Enough draws for every pair of answers that go together to turn up; see the test. */
const CANDIDATES = 6000;

function pairsOf(choice: NetworkChoice): string[] {
  const answers = Object.entries(choice).map(
    ([key, value]) => `${key}=${value}`,
  );
  return answers.flatMap((one, index) =>
    answers.slice(index + 1).map(other => `${one} ${other}`),
  );
}

interface Candidate {
  choice: NetworkChoice;
  pairs: string[];
  /** At most as many of its pairs are still open; it only shrinks, so it need not be counted anew each time. */
  gain: number;
}

/** The candidate with the most open pairs, taking the list in the order of what each may still gain. */
function bestOf(candidates: Candidate[], open: Set<string>): Candidate {
  candidates.sort((a, b) => b.gain - a.gain);
  let best = candidates[0];
  let most = 0;
  for (const candidate of candidates) {
    if (candidate.gain <= most) {
      break;
    }
    candidate.gain = candidate.pairs.filter(pair => open.has(pair)).length;
    if (candidate.gain > most) {
      best = candidate;
      most = candidate.gain;
    }
  }
  return best;
}

/**
 * Answers of which every two that go together stand together in at least one choice. The same list every time.
 *
 * @public
 */
export function pairwiseChoices(): NetworkChoice[] {
  const candidates = fc
    .sample(arbitraryChoice(), { seed: SEED, numRuns: CANDIDATES })
    .map<Candidate>(choice => {
      const pairs = pairsOf(choice);
      return { choice, pairs, gain: pairs.length };
    });
  const open = new Set(candidates.flatMap(({ pairs }) => pairs));
  const chosen: NetworkChoice[] = [];
  while (open.size > 0) {
    const best = bestOf(candidates, open);
    best.pairs.forEach(pair => open.delete(pair));
    chosen.push(best.choice);
  }
  return chosen;
}

function titleOf(choice: NetworkChoice): string {
  return Object.values(choice)
    .filter(value => value !== 'none')
    .join(', ');
}

/**
 * Service definitions in which every two answers that go together stand together at least once.
 *
 * @public
 */
export function pairwiseDefinitions(): Representative[] {
  const choices = pairwiseChoices();
  const parts = fc.sample(arbitraryParts, {
    seed: SEED,
    numRuns: choices.length,
  });
  return choices.map((choice, index) => ({
    title: `${index + 1}: ${titleOf(choice)}`,
    choice,
    definition: definitionOfChoice(choice, parts[index]),
  }));
}

/**
 * Network intents in which every two answers that go together stand together at least once.
 *
 * @public
 */
export function pairwiseIntents(): NetworkIntent[] {
  return pairwiseDefinitions().map(({ definition }) => definition.network);
}

/**
 * A fixed list of service definitions: the same for the same seed.
 *
 * @public
 */
export function sampleDefinitions(
  seed: number,
  count: number,
): ServiceDefinition[] {
  return fc.sample(arbitraryServiceDefinition(), { seed, numRuns: count });
}
