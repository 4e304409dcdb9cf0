import { parse as parseHcl } from '@cdktn/hcl2json';
import { RenderedFile } from 'backstage-plugin-cloud-run-node';
import { parseAllDocuments } from 'yaml';
import { lintPipeline } from './lintPipeline';
import { lintWorkflow } from './lintWorkflow';

function yamlProblems(text: string): string[] {
  return parseAllDocuments(text).flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message),
  );
}

async function hclProblems(path: string, text: string): Promise<string[]> {
  try {
    await parseHcl(path, text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function jsonProblems(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

async function problemsOf(path: string, text: string): Promise<string[]> {
  if (path.startsWith('.github/workflows/')) {
    return [...yamlProblems(text), ...(await lintWorkflow(text))];
  }
  if (path === '.gitlab-ci.yml') {
    return [...yamlProblems(text), ...(await lintPipeline(text))];
  }
  if (/\.ya?ml$/.test(path)) {
    return yamlProblems(text);
  }
  if (/\.(tf|tfvars)$/.test(path)) {
    return hclProblems(path, text);
  }
  return /\.json$/.test(path) ? jsonProblems(text) : [];
}

/** What is malformed in a repository, by file. Empty for a repository without fault. */
export async function malformed(
  files: readonly RenderedFile[],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { path, contents } of files) {
    const problems = await problemsOf(path, contents.toString('utf8'));
    if (problems.length > 0) {
      found[path] = problems;
    }
  }
  return found;
}
