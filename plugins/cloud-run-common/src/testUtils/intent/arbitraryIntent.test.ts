import fc from 'fast-check';
import { deploymentsOf } from '../../intent/deployment';
import { networkIntentSchema } from '../../intent/networkIntentSchema';
import { checkInput } from '../../intent/problems';
import { serviceDefinitionSchema } from '../../intent/serviceDefinition';
import {
  arbitraryChoice,
  arbitraryNetworkIntent,
  arbitraryServiceDefinition,
} from './arbitraryIntent';
import {
  pairwiseChoices,
  pairwiseDefinitions,
  pairwiseIntents,
  sampleDefinitions,
} from './representatives';

describe('arbitrary intents', () => {
  it('are valid, and nothing is left for a default to fill in', () => {
    fc.assert(
      fc.property(arbitraryNetworkIntent(), intent => {
        expect(checkInput(networkIntentSchema, intent)).toEqual({
          ok: true,
          value: intent,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('arbitrary service definitions', () => {
  it('are valid as a whole and in each of their environments', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        expect(checkInput(serviceDefinitionSchema, definition)).toEqual({
          ok: true,
          value: definition,
        });
        for (const { network } of deploymentsOf(definition)) {
          expect(checkInput(networkIntentSchema, network)).toEqual({
            ok: true,
            value: network,
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('representatives', () => {
  it('are the same list every time', () => {
    expect(pairwiseDefinitions()).toEqual(pairwiseDefinitions());
    expect(sampleDefinitions(7, 5)).toEqual(sampleDefinitions(7, 5));
    expect(sampleDefinitions(7, 5)).not.toEqual(sampleDefinitions(8, 5));
  });

  it('are valid', () => {
    const problems = pairwiseDefinitions().map(({ title, definition }) => ({
      title,
      checked: checkInput(serviceDefinitionSchema, definition).ok,
    }));
    expect(problems.filter(({ checked }) => !checked)).toEqual([]);
    expect(pairwiseIntents()).toHaveLength(problems.length);
  });

  it('hold every two answers that go together', () => {
    const pairsIn = (choices: object[]) =>
      new Set(
        choices.flatMap(choice =>
          Object.entries(choice).flatMap(([one, a]) =>
            Object.entries(choice).map(
              ([other, b]) => `${one}=${a} ${other}=${b}`,
            ),
          ),
        ),
      );
    const held = pairsIn(pairwiseChoices());
    const others = fc.sample(arbitraryChoice(), { seed: 1, numRuns: 4000 });
    expect([...pairsIn(others)].filter(pair => !held.has(pair))).toEqual([]);
  });

  it('are few enough to generate and plan each of them', () => {
    expect(pairwiseChoices().length).toBeLessThan(60);
  });
});
