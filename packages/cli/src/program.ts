import { Command, CommanderError, Option } from 'commander';
import { printable } from './check/formats/printable';
import { EXIT, ExitCode } from './exitCodes';
import { load } from './load';
import { PROCESS_STREAMS, Streams } from './streams';
import { VERSION } from './version';

/** An option that may be given several times. It takes one value each time, so that paths can follow it. */
function repeatable(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be repeated`).argParser(
    (value: string, earlier: string[] = []) => [...earlier, value],
  );
}

/** The option of every command that judges or lists by rules. */
function rulesOption(): Option {
  return repeatable(
    '--rules <module>',
    'a file or package that exports rules of your own',
  );
}

function createProgram(
  streams: Streams,
  finish: (exitCode: ExitCode) => void,
): Command {
  const program = new Command('cloud-run')
    .description('Cloud Run services whose networks are what they should be.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err });

  program
    .command('render')
    .description(
      'Write what the portal would generate from a template and the values of its form.',
    )
    .argument('<template>', 'directory that holds template.yaml')
    .requiredOption(
      '--values <file>',
      'YAML or JSON with the parameters of the template',
    )
    .requiredOption('--out <directory>', 'directory that is written to')
    .option('--force', 'write to a directory that is not empty')
    .addOption(
      repeatable(
        '--config <file>',
        'configuration of the portal, for its policy and hosts (default: app-config.yaml of this directory)',
      ),
    )
    .addOption(rulesOption())
    .action(async (template, options) => {
      const { render } = await load(import('./commands/render'));
      finish(await render({ template, ...options }, streams));
    });

  program
    .command('check')
    .description(
      'Judge the networks of the Cloud Run services that Terraform, a plan or manifests declare.',
    )
    .argument(
      '<path...>',
      'folders with Terraform or manifests, plans as JSON, or manifests',
    )
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(['pretty', 'json', 'sarif', 'markdown'])
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the mildest finding that makes it fail (default: critical, or as configured)',
      ).choices(['critical', 'high', 'medium', 'low', 'info', 'never']),
    )
    .option(
      '--policy <file>',
      "the organisation's policy as YAML or JSON; goes before that of --config",
    )
    .addOption(
      repeatable(
        '--config <file>',
        'configuration of the portal, for its policy and threshold',
      ),
    )
    .addOption(repeatable('--var-file <file>', 'a file of Terraform variables'))
    .addOption(
      repeatable('--var <name=value>', 'the value of a Terraform variable'),
    )
    .option('--workspace <name>', 'the Terraform workspace')
    .option(
      '--root <directory>',
      'nothing outside is read (default: the repository of the path)',
    )
    .addOption(rulesOption())
    .action(async (paths, options) => {
      const { check } = await load(import('./commands/check'));
      finish(await check({ paths, ...options }, streams));
    });

  program
    .command('test-template')
    .description(
      'Render a template for every network that its form can express, and read the Terraform back.',
    )
    .argument('<template>', 'directory that holds template.yaml')
    .option('--random <count>', 'networks drawn at random besides', '0')
    .option('--seed <number>', 'what the draw starts from', '1')
    .option(
      '--terraform-check <command>',
      'a command that is given folders of Terraform and fails where one is wrong',
    )
    .addOption(
      repeatable(
        '--config <file>',
        'configuration of the portal, for its policy and threshold (default: app-config.yaml of this directory)',
      ),
    )
    .addOption(rulesOption())
    .action(async (template, options) => {
      const { testTemplate } = await load(import('./commands/testTemplate'));
      finish(await testTemplate({ template, ...options }, streams));
    });

  program
    .command('merge')
    .description(
      'Merge what a template made before (BASE), what a team made of it (OURS) and what the template makes now (THEIRS).',
    )
    .argument('<base>', 'directory as the template made it before')
    .argument('<ours>', 'directory as the team has it; it is only read')
    .argument('<theirs>', 'directory as the template makes it now')
    .requiredOption('--out <directory>', 'directory that is written to')
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .action(async (base, ours, theirs, options) => {
      const { merge } = await load(import('./commands/merge'));
      finish(await merge({ base, ours, theirs, ...options }, streams));
    });

  program
    .command('update')
    .description(
      'Bring a repository up to date with the template it was generated from, or to other answers.',
    )
    .argument('<directory>', 'working copy of the repository')
    .option(
      '--template <place>',
      'directory or Git URL of the template (default: as the record says)',
    )
    .option(
      '--base-template <place>',
      'directory or Git URL of the template as it was before (default: found by the record)',
    )
    .option(
      '--values <file>',
      'YAML or JSON with the parameters of the template (default: the answers of the record)',
    )
    .option('--dry-run', 'say what would happen, and write nothing')
    .addOption(
      repeatable(
        '--config <file>',
        'configuration of the portal, for its policy (default: app-config.yaml of this directory)',
      ),
    )
    .addOption(rulesOption())
    .action(async (directory, options) => {
      const { update } = await load(import('./commands/update'));
      finish(await update({ directory, ...options }, streams));
    });

  program
    .command('rules')
    .description('List the rules that networks are judged by.')
    .addOption(
      new Option('--format <format>', 'how they are listed')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addOption(rulesOption())
    .action(async options => {
      const { rules } = await load(import('./commands/rules'));
      finish(await rules(options, streams));
    });

  return program;
}

/** Runs the command line and gives its exit code. */
export async function run(
  argv: readonly string[],
  streams: Streams = PROCESS_STREAMS,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = createProgram(streams, code => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.ok : EXIT.unreadable;
    }
    const message = error instanceof Error ? error.message : String(error);
    streams.err(`${printable(message)}\n`);
    return EXIT.unreadable;
  }
  return exitCode;
}
