import { CLOUD_RUN_RULES, Rule } from 'backstage-plugin-cloud-run-common';
import pc from 'picocolors';
import { EXIT, ExitCode } from '../exitCodes';
import type { Streams } from '../program';

function asJson({ id, facet, severity, text, sources }: Rule) {
  const { title, message, why, fix } = text.en;
  return { id, facet, severity, title, message, why, fix, sources };
}

function asLine({ id, severity, text }: Rule, width: number): string {
  return `${severity.padEnd(8)}  ${pc.bold(id.padEnd(width))}  ${
    text.en.title
  }`;
}

/** Lists the rules. */
export function rules(format: 'pretty' | 'json', { out }: Streams): ExitCode {
  if (format === 'json') {
    out(`${JSON.stringify(CLOUD_RUN_RULES.map(asJson), null, 2)}\n`);
    return EXIT.ok;
  }
  const width = Math.max(...CLOUD_RUN_RULES.map(({ id }) => id.length));
  const lines = CLOUD_RUN_RULES.map(rule => asLine(rule, width));
  out(`${lines.join('\n')}\n\n${CLOUD_RUN_RULES.length} rules.\n`);
  return EXIT.ok;
}
