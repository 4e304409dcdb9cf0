import { toError } from '@backstage/errors';
import { LineCounter, parseAllDocuments } from 'yaml';
import { Generated } from './trial';

function jsonProblem(path: string, text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${path}: ${toError(error).message}`];
  }
}

function yamlProblem(path: string, text: string): string[] {
  const lineCounter = new LineCounter();
  const [error] = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
  }).flatMap(({ errors }) => errors);
  return error
    ? [`${path}:${lineCounter.linePos(error.pos[0]).line}: ${error.message}`]
    : [];
}

/** The YAML and JSON files that no program could read. Terraform is parsed when it is rendered. */
export function malformedFiles({ files }: Generated): string[] {
  return files.flatMap(({ path, contents }) => {
    const text = contents.toString('utf8');
    if (/\.json$/.test(path)) {
      return jsonProblem(path, text);
    }
    return /\.ya?ml$/.test(path) ? yamlProblem(path, text) : [];
  });
}
