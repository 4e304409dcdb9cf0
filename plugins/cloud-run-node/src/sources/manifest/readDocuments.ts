import { Document, LineCounter, isScalar, parseDocument, visit } from 'yaml';
import { parseJsonData } from 'backstage-cloud-run-terraform/syntax';
import { ReadProblem } from '../../posture';
import { Field } from './field';
import { jsonField } from './jsonField';
import { aliasesOf, yamlField } from './yamlField';

/** The documents of a file that could be read, and what is wrong with the others. */
export interface ReadDocuments {
  documents: Field[];
  problems: ReadProblem[];
  /** Whether there are more than were wanted. */
  hasMore: boolean;
}

const MAX_JSON_NODES = 4_000_000;
/** Deeper than any manifest. The YAML parser calls itself once for each level. */
const MAX_DEPTH = 200;
const MAX_INDENT = 400;

type ReadPart = { document?: Field; problem?: ReadProblem };

interface TextPart {
  text: string;
  linesBefore: number;
}

function jsonDocument({ text, linesBefore }: TextPart, path: string): ReadPart {
  const parsed = parseJsonData(text, MAX_JSON_NODES);
  if ('node' in parsed) {
    return { document: jsonField(parsed.node, { path, linesBefore }) };
  }
  const { summary, detail, line, column } = parsed.failure;
  return {
    problem: {
      severity: 'error',
      message: `${summary}: ${detail}`,
      path,
      line: line + linesBefore,
      column,
    },
  };
}

function nonEmptyLines(text: string): TextPart[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line, linesBefore: index }))
    .filter(line => line.text.trim() !== '');
}

/** One JSON value, or one in each line, as exports of many resources are written. */
function jsonParts(text: string, path: string): TextPart[] {
  const lines = nonEmptyLines(text);
  return lines.length > 1 && jsonDocument(lines[0], path).document
    ? lines
    : [{ text, linesBefore: 0 }];
}

/** Whether a part holds comments and directives at most. */
function isBlank({ text }: TextPart): boolean {
  return text.split('\n').every(line => /^\s*([#%].*)?$/.test(line));
}

/** The documents of a YAML file. A line that begins with `---` separates them wherever it stands. */
function yamlParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  let lines = 0;
  for (const { index } of text.matchAll(/^---(?=\s|$)/gm)) {
    const part = text.slice(start, index);
    parts.push({ text: part, linesBefore: lines });
    lines += part.split('\n').length - 1;
    start = index;
  }
  parts.push({ text: text.slice(start), linesBefore: lines });
  return parts.filter(part => !isBlank(part));
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const line of text.split('\n')) {
    const indent = /^[\s?:-]*/.exec(line)?.[0].length ?? 0;
    if (indent > MAX_INDENT) {
      return true;
    }
    for (const character of line) {
      if (character === '[' || character === '{') {
        depth += 1;
      } else if (character === ']' || character === '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
  }
  return false;
}

/** A key that stands twice in one mapping, of which nobody knows which is meant. */
function repeatedKey(
  document: Document.Parsed,
): { message: string; pos: [number] } | undefined {
  let found: { message: string; pos: [number] } | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key) && keys.has(key.value) && key.value !== '<<') {
          found = {
            message: 'Map keys must be unique',
            pos: [key.range?.[0] ?? 0],
          };
          return visit.BREAK;
        }
        keys.add(isScalar(key) ? key.value : key);
      }
      return undefined;
    },
  });
  return found;
}

function yamlDocument({ text, linesBefore }: TextPart, path: string): ReadPart {
  const problem = (
    message: string,
    line: number,
    column: number,
  ): ReadPart => ({
    problem: { severity: 'error', message, path, line, column },
  });
  if (isTooDeep(text)) {
    return problem('It is nested too deeply to be read.', linesBefore + 1, 1);
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    // It would compare each key with every other; see repeatedKey.
    uniqueKeys: false,
  });
  const [error = repeatedKey(document)] = document.errors;
  if (error) {
    const { line, col } = counter.linePos(error.pos[0]);
    return problem(
      `Invalid YAML: ${error.message}`,
      Math.max(1, line) + linesBefore,
      Math.max(1, col),
    );
  }
  return {
    document: yamlField(document.contents, {
      path,
      lineAt: offset => counter.linePos(offset).line + linesBefore,
      aliases: aliasesOf(document),
    }),
  };
}

/**
 * Reads the documents of a YAML or JSON file, so many at most. One that cannot be read does not stand in the way of the
 * others.
 */
export function readDocuments(
  text: string,
  path: string,
  most = Infinity,
): ReadDocuments {
  const isJson = /\.(json|jsonl|ndjson)$/i.test(path);
  const parts = isJson ? jsonParts(text, path) : yamlParts(text);
  const documents: Field[] = [];
  const problems: ReadProblem[] = [];
  for (const part of parts.slice(0, most)) {
    const { document, problem } = isJson
      ? jsonDocument(part, path)
      : yamlDocument(part, path);
    if (document) {
      documents.push(document);
    }
    if (problem) {
      problems.push(problem);
    }
  }
  return { documents, problems, hasMore: parts.length > most };
}
