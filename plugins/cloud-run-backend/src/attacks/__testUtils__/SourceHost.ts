import { once } from 'node:events';
import { Server, createServer } from 'node:http';
import { ArchiveEntry, archiveOf } from '../../__testUtils__/archive';

/** A repository of the host: its files, or an archive that Git would not make. */
interface HostedRepository {
  archive: Buffer;
  entries: readonly ArchiveEntry[];
}

function filesOf(files: Record<string, string>): ArchiveEntry[] {
  return Object.entries(files).map(([path, contents]) => ({ path, contents }));
}

/**
 * A source host on loopback with the part of Gitea's API that Backstage asks, which answers with whatever an attacker could
 * have there, and remembers what it was asked.
 */
export class SourceHost {
  readonly requests: string[] = [];
  readonly #repositories = new Map<string, HostedRepository>();
  readonly #server: Server;
  #port = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      this.requests.push(path);
      const [, name, rest] =
        /^\/api\/v1\/repos\/([^/]+\/[^/]+)\/([^?]*)/.exec(path) ?? [];
      const repository = this.#repositories.get(name);
      if (!repository) {
        response.writeHead(404).end('{}');
      } else if (rest.startsWith('git/commits/')) {
        response.end(JSON.stringify({ sha: `commit-of-${name}` }));
      } else if (rest.startsWith('archive/')) {
        response.end(repository.archive);
      } else {
        this.#contents(repository, rest, response);
      }
    });
  }

  #contents(
    { entries }: HostedRepository,
    rest: string,
    response: { writeHead(status: number): unknown; end(body: string): void },
  ) {
    const path = decodeURIComponent(rest.replace(/^contents\//, ''));
    const entry = entries.find(candidate => candidate.path === path);
    if (!entry) {
      response.writeHead(404);
      response.end('{}');
    } else if (entry.type === '2') {
      response.end(
        JSON.stringify({
          type: 'symlink',
          target: entry.target,
          encoding: null,
          content: null,
        }),
      );
    } else {
      const content = Buffer.from(entry.contents ?? '').toString('base64');
      response.end(
        JSON.stringify({ type: 'file', encoding: 'base64', content }),
      );
    }
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get address(): string {
    return `localhost:${this.#port}`;
  }

  /** The address of a folder of a repository. */
  url(name: string, path = ''): string {
    return `http://${this.address}/${name}/src/branch/main/${path}`;
  }

  /** Publishes files, or entries of an archive. */
  publish(
    name: string,
    files: Record<string, string> | readonly ArchiveEntry[],
  ): void {
    const entries = Array.isArray(files)
      ? files
      : filesOf({ ...files } as Record<string, string>);
    this.#repositories.set(name, { entries, archive: archiveOf(entries) });
  }

  /** Publishes what is no archive, or no whole one. */
  publishRaw(name: string, archive: Buffer): void {
    this.#repositories.set(name, { entries: [], archive });
  }

  /** Whether the host was asked about a repository. */
  wasAsked(name: string): boolean {
    return this.requests.some(path => path.includes(name));
  }
}
