import { InputError, toError } from '@backstage/errors';
import {
  readFailOn,
  readPipelineCheck,
  readPolicy,
} from 'backstage-plugin-cloud-run-node';
import { EXIT, ExitCode } from '../exitCodes';
import { Streams } from '../streams';
import { loadRules } from '../rules/loadRules';
import { malformedFiles } from '../testTemplate/malformedFiles';
import { readBack } from '../testTemplate/readBack';
import {
  TemplateGenerator,
  templateGenerator,
} from '../testTemplate/templateGenerator';
import { refusedByCommand } from '../testTemplate/terraformCommand';
import { Failure, Generated, Trial } from '../testTemplate/trial';
import { trials } from '../testTemplate/trials';
import { portalConfig } from './portalConfig';

/** What `cloud-run test-template` is called with. */
export interface TestTemplateOptions {
  template: string;
  random: string;
  seed: string;
  terraformCheck?: string;
  config?: string[];
  rules?: string[];
}

/** So many of the networks that fail alike are named. */
const NAMED = 3;

function countOf(text: string, option: string): number {
  if (!/^\d{1,6}$/.test(text)) {
    throw new InputError(`${option} is "${text}"; it must be a whole number.`);
  }
  return Number(text);
}

/** Tries one network. Each host's pipeline is generated for every other one. */
async function tryOne(
  generate: TemplateGenerator,
  trial: Trial,
  index: number,
): Promise<{ generated?: Generated; messages: string[] }> {
  try {
    const generated = await generate(
      trial,
      index % 2 === 0 ? 'github' : 'gitlab',
    );
    return {
      generated,
      messages: [...malformedFiles(generated), ...(await readBack(generated))],
    };
  } catch (error) {
    return { messages: [toError(error).message] };
  }
}

/** The failures by what they say: one mistake in a template shows in many networks. */
function failureLines(failures: readonly Failure[]): string[] {
  const titles = new Map<string, Set<string>>();
  for (const { title, message } of failures) {
    titles.set(message, (titles.get(message) ?? new Set()).add(title));
  }
  return [...titles].flatMap(([message, networks]) => [
    `FAIL ${message}`,
    ...[...networks].slice(0, NAMED).map(title => `     ${title}`),
    ...(networks.size > NAMED
      ? [`     and ${networks.size - NAMED} more`]
      : []),
  ]);
}

/**
 * Renders a template for every network that the form can express, and holds what comes out to it: it can be read, and
 * the Terraform, read back, says what was chosen.
 */
export async function testTemplate(
  options: TestTemplateOptions,
  { out }: Streams,
): Promise<ExitCode> {
  const random = countOf(options.random, '--random');
  const seed = countOf(options.seed, '--seed');
  const config = await portalConfig(options.config);
  const rules = await loadRules(options.rules);
  const generate = await templateGenerator(options.template, {
    rules,
    policy: readPolicy(config, rules),
    failOn: readFailOn(config),
    check: readPipelineCheck(config),
  });
  const failures: Failure[] = [];
  const rendered: Generated[] = [];
  const tried = trials(random, seed);
  for (const [index, trial] of tried.entries()) {
    const { generated, messages } = await tryOne(generate, trial, index);
    failures.push(
      ...messages.map(message => ({ title: trial.title, message })),
    );
    if (generated) {
      rendered.push(generated);
    }
  }
  const refused = options.terraformCheck
    ? await refusedByCommand(options.terraformCheck, rendered)
    : [];
  for (const line of failureLines(failures)) {
    out(`${line}\n`);
  }
  for (const output of refused) {
    out(output);
  }
  const failed = new Set(failures.map(({ title }) => title)).size;
  const environments = rendered.reduce(
    (count, { deployments }) => count + deployments.length,
    0,
  );
  out(
    failed === 0
      ? `${tried.length} networks in ${environments} environments render and read back as chosen.\n`
      : `${failed} of ${tried.length} networks fail.\n`,
  );
  const outside = rendered.filter(({ isRefused }) => isRefused).length;
  if (outside > 0) {
    out(
      `The policy refuses ${outside} of them before anything is generated.\n`,
    );
  }
  if (refused.length > 0) {
    out(`${options.terraformCheck} refuses what is rendered.\n`);
  }
  return failed > 0 || refused.length > 0 ? EXIT.findings : EXIT.ok;
}
