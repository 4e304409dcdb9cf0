import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { SourceHost } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/SourceHost';
import { SERVICE } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/attempt';
import { archiveTricks } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/archiveTricks';
import { hostileData } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/hostileData';
import { hostileSkeletons } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/hostileSkeletons';
import { hostileTerraform } from '../../plugins/cloud-run-backend/src/attacks/__testUtils__/hostileTerraform';

/** Another route is asked so often while something hostile is read. */
const EVERY_MS = 20;

const DEFINITION = {
  name: 'storefront',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: { setting: 'internal' },
    auth: { method: 'iam', invokers: ['group:shop@lantern.example'] },
    egress: { path: 'default' },
  },
  environments: [
    { name: 'production', project: 'lantern-shop', region: 'asia-northeast1' },
  ],
};

/** The portal's backend, and the most memory that it was seen to hold. */
class Portal {
  megabytes = 0;
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {
    child.on('message', (message: { megabytes?: number }) => {
      this.megabytes = Math.max(this.megabytes, message.megabytes ?? 0);
    });
    child.on('exit', code => {
      console.error(`The backend ended with ${code}`);
      process.exit(1);
    });
  }

  static async start(host: string): Promise<Portal> {
    const child = fork(require.resolve('./backend.ts'), [host], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    for (;;) {
      const [message] = await once(child, 'message');
      if ('port' in message) {
        return new Portal(child, message.port);
      }
    }
  }

  async ask(path: string, body?: object) {
    const response = await fetch(
      `http://localhost:${this.port}/api/cloud-run/v1/${path}`,
      body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    return { status: response.status, body: await response.json() };
  }

  /** The posture of an entity, as soon as it is known. */
  async posture(name: string): Promise<string> {
    for (;;) {
      const { body } = await this.ask(
        `entities/component/default/${name}/posture`,
      );
      const { state, because } = body.repository;
      if (state !== 'reading') {
        return because ?? state;
      }
    }
  }

  async preview(name: string): Promise<string> {
    const { status } = await this.ask('preview', {
      templateRef: `template:default/${name}`,
      definition: DEFINITION,
    });
    return String(status);
  }

  stop(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** How long another route takes while something is done. */
async function latencies(portal: Portal, work: Promise<unknown>) {
  const taken: number[] = [];
  const asked: Promise<void>[] = [];
  let isDone = false;
  work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const began = performance.now();
    asked.push(
      portal.ask('policy').then(() => {
        taken.push(performance.now() - began);
      }),
    );
    await pause(EVERY_MS);
  }
  await Promise.all(asked);
  return taken;
}

async function main(): Promise<void> {
  const host = new SourceHost();
  await host.start();
  const portal = await Portal.start(host.address);
  const all: number[] = [];
  const only = process.argv[2];
  const attempts = [
    ...[...archiveTricks, ...hostileTerraform, ...hostileData].map(attempt => ({
      ...attempt,
      ask: (name: string) => portal.posture(name),
    })),
    ...hostileSkeletons.map(attempt => ({
      ...attempt,
      ask: (name: string) => portal.preview(name),
    })),
  ].filter(({ name }) => !only || name.includes(only));
  // A backend that has just started compiles what it runs for the first time.
  host.publish('mallory/harmless', { 'infra/main.tf': SERVICE, a: 'fine' });
  await portal.posture('harmless');
  await portal.preview('harmless');
  await portal.ask('policy');
  for (const [index, { name, files, ask }] of attempts.entries()) {
    host.publish(`mallory/attempt-${index}`, files());
    const began = performance.now();
    const asking = ask(`attempt-${index}`);
    const taken = (await latencies(portal, asking)).sort((a, b) => a - b);
    all.push(...taken);
    host.publish(`mallory/attempt-${index}`, {});
    console.log(
      `${name}: ${await asking}, ${Math.round(
        performance.now() - began,
      )} ms; others p99 ${percentile(taken, 0.99).toFixed(0)} ms, most ${taken[
        taken.length - 1
      ].toFixed(0)} ms; ${portal.megabytes.toFixed(0)} MB`,
    );
  }
  all.sort((a, b) => a - b);
  console.log(
    `${attempts.length} attempts, ${
      all.length
    } requests to another route: p50 ${percentile(all, 0.5).toFixed(
      0,
    )} ms, p99 ${percentile(all, 0.99).toFixed(0)} ms, most ${all[
      all.length - 1
    ].toFixed(0)} ms; the backend held ${portal.megabytes.toFixed(
      0,
    )} MB at most`,
  );
  portal.stop();
  await host.stop();
}

main();
