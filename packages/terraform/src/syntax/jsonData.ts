import { JsonNode, JsonReader } from './jsonTree';
import { ParseFailure } from './parseFailure';
import { MAX_TOKENS } from './parseNative';
import { positionAt } from './source';

/**
 * A text that is no JSON, with what is wrong and where. Lines and columns count from 1.
 *
 * @public
 */
export interface JsonFailure {
  summary: string;
  detail: string;
  line: number;
  column: number;
}

/**
 * Reads a text that is JSON, as data rather than as configuration, with the lines of its values.
 *
 * @param mostNodes - a text of more values is refused
 * @public
 */
export function parseJsonData(
  text: string,
  mostNodes: number = MAX_TOKENS,
): { node: JsonNode } | { failure: JsonFailure } {
  try {
    return { node: new JsonReader(text, mostNodes).read() };
  } catch (error) {
    if (!(error instanceof ParseFailure)) {
      throw error;
    }
    const { summary, detail, offset } = error;
    const { line, column } = positionAt(text, offset);
    return { failure: { summary, detail, line, column } };
  }
}
