import { Rule } from 'backstage-plugin-cloud-run-common';
import pc from 'picocolors';
import { EXIT, ExitCode } from '../exitCodes';
import { Streams } from '../streams';
import { loadRules } from '../rules/loadRules';

/** What `cloud-run rules` is called with. */
export interface RulesOptions {
  format: 'pretty' | 'json';
  rules?: string[];
}

function asJson({ judge: _, text, ...description }: Rule) {
  return { ...description, ...text.en };
}

function asLine({ id, severity, text }: Rule, width: number): string {
  return `${severity.padEnd(8)}  ${pc.bold(id.padEnd(width))}  ${
    text.en.title
  }`;
}

/** Lists the rules. */
export async function rules(
  { format, rules: modules }: RulesOptions,
  { out }: Streams,
): Promise<ExitCode> {
  const listed = await loadRules(modules);
  if (format === 'json') {
    out(`${JSON.stringify(listed.map(asJson), null, 2)}\n`);
    return EXIT.ok;
  }
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(rule => asLine(rule, width));
  out(`${lines.join('\n')}\n\n${listed.length} rules.\n`);
  return EXIT.ok;
}
