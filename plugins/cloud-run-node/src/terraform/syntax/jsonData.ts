import { JsonNode, JsonReader } from './jsonTree';
import { ParseFailure } from './parseFailure';
import { MAX_TOKENS } from './parseNative';

/** Reads a text that is JSON, as data rather than as configuration; undefined where it is none. */
export function parseJsonData(text: string): JsonNode | undefined {
  try {
    return new JsonReader(text, MAX_TOKENS).read();
  } catch (error) {
    if (error instanceof ParseFailure) {
      return undefined;
    }
    throw error;
  }
}

export type { JsonNode };
