import { ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import fs from 'fs-extra';
import { terraformCheckCommand } from '../../../render/__testUtils__/terraformCheck';

const run = promisify(execFile);

/** Makes plans with the real terraform and a provider that knows the schema alone. */
export class TerraformPlanner {
  private constructor(
    private readonly server: ChildProcess,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts the provider. @throws Error where there is no command that serves one */
  static async start(): Promise<TerraformPlanner> {
    const command = terraformCheckCommand();
    if (!command) {
      throw new Error('There is no command that serves a provider.');
    }
    const server = spawn(command, ['--serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const reattach = await new Promise<string>((resolve, reject) => {
      let output = '';
      server.on('error', reject);
      server.on('exit', code => reject(new Error(`--serve ended: ${code}`)));
      server.stdout.on('data', (data: Buffer) => {
        output += data.toString('utf8');
        if (output.endsWith('\n')) {
          resolve(output.trim());
        }
      });
    });
    return new TerraformPlanner(server, {
      ...process.env,
      TF_REATTACH_PROVIDERS: reattach,
      TF_CLI_CONFIG_FILE: '/dev/null',
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
    });
  }

  /** The plan of a folder as terraform shows it in JSON. @throws Error where it cannot be planned */
  async plan(folder: string, varFile?: string): Promise<unknown> {
    const options = {
      cwd: folder,
      env: this.environment,
      maxBuffer: 2 ** 28,
    };
    // A backend block would want its storage: plan against local state instead.
    await fs.writeFile(
      `${folder}/zz_backend_override.tf`,
      'terraform {\n  backend "local" {}\n}\n',
    );
    await run('terraform', ['init', '-input=false', '-no-color'], options);
    await run(
      'terraform',
      [
        'plan',
        '-input=false',
        '-lock=false',
        '-no-color',
        ...(varFile === undefined ? [] : [`-var-file=${varFile}`]),
        '-out=plan.out',
      ],
      options,
    );
    const { stdout } = await run(
      'terraform',
      ['show', '-json', 'plan.out'],
      options,
    );
    return JSON.parse(stdout);
  }

  stop(): void {
    this.server.kill();
  }
}
