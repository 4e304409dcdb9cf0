import Ajv from 'ajv';
import fc from 'fast-check';
import {
  networkIntentJsonSchema,
  serviceDefinitionJsonSchema,
} from './jsonSchema';
import {
  arbitraryNetworkIntent,
  arbitraryServiceDefinition,
} from '../testUtils/intent/arbitraryIntent';
import { networkIntentShape } from './networkIntent';

const ajv = new Ajv({ strict: true, allErrors: true });
const acceptsNetwork = ajv.compile(networkIntentJsonSchema());
const acceptsDefinition = ajv.compile(serviceDefinitionJsonSchema());

/** Every object in the value, the value itself among them. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value, ...inside];
}

describe('the published JSON Schema', () => {
  it('is draft 7', () => {
    expect(networkIntentJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      additionalProperties: false,
    });
  });

  it('accepts every network and every definition that the form can express', () => {
    fc.assert(
      fc.property(
        arbitraryNetworkIntent(),
        arbitraryServiceDefinition(),
        (intent, definition) => {
          acceptsNetwork(intent);
          expect(acceptsNetwork.errors).toBeNull();
          acceptsDefinition(definition);
          expect(acceptsDefinition.errors).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('rejects an unknown key in any of their objects, as the model does', () => {
    fc.assert(
      fc.property(
        arbitraryServiceDefinition().chain(definition =>
          fc.record({
            definition: fc.constant(definition),
            index: fc.nat(objectsIn(definition).length - 1),
          }),
        ),
        ({ definition, index }) => {
          const copy = structuredClone(definition);
          Object.assign(objectsIn(copy)[index], { surprise: true });
          expect(acceptsDefinition(copy)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['nothing', {}],
    [
      'a network without egress',
      { ingress: { setting: 'all' }, auth: { method: 'iam' } },
    ],
    [
      'a value that does not exist',
      {
        ingress: { setting: 'everything' },
        auth: { method: 'iam' },
        egress: { path: 'default' },
      },
    ],
    [
      'a load balancer where ingress has no room for one',
      {
        ingress: { setting: 'all', loadBalancer: {} },
        auth: { method: 'iam' },
        egress: { path: 'default' },
      },
    ],
  ])('rejects %s, as the model does', (_, input) => {
    expect(acceptsNetwork(input)).toBe(false);
    expect(networkIntentShape.safeParse(input).success).toBe(false);
  });

  it('lets values with a default be left out, as the model does', () => {
    const input = {
      ingress: { setting: 'internal' },
      auth: { method: 'public' },
      egress: { path: 'default' },
    };
    acceptsNetwork(input);
    expect(acceptsNetwork.errors).toBeNull();
    expect(networkIntentShape.parse(input)).toEqual({
      ingress: { setting: 'internal', defaultUrl: 'enabled' },
      auth: { method: 'public', by: 'invoker-check-disabled' },
      egress: { path: 'default' },
    });
  });
});
