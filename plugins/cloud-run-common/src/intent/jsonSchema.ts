import { zodToJsonSchema } from 'zod-to-json-schema';
import { networkIntentSchema } from './networkIntentSchema';
import { serviceDefinitionShape } from './serviceDefinition';

type JsonSchema = ReturnType<typeof zodToJsonSchema>;

/**
 * The published JSON Schema (draft 7) of a network intent.
 * It says what each part may be; how parts exclude each other is checked by `networkIntentSchema`.
 *
 * @public
 */
export function networkIntentJsonSchema(): JsonSchema {
  return zodToJsonSchema(networkIntentSchema, { $refStrategy: 'none' });
}

/**
 * The published JSON Schema (draft 7) of a service definition.
 *
 * @public
 */
export function serviceDefinitionJsonSchema(): JsonSchema {
  return zodToJsonSchema(serviceDefinitionShape, { $refStrategy: 'none' });
}
