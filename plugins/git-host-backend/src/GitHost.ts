import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, isError } from '@backstage/errors';
import { GitHostConfig } from './config';
import { createHostApp } from './createHostApp';
import { Git } from './git/Git';

const REACHED_AS_LOCALHOST = ['0.0.0.0', '::', '127.0.0.1', '::1'];

/** The running host. */
export class GitHost {
  private constructor(
    /** The address under which the host is reached. */
    readonly baseUrl: string,
    private readonly server: Server,
    private readonly git: Git,
  ) {}

  /** Listens, or says which setting to change when it cannot. */
  static async start(options: {
    config: GitHostConfig;
    logger: LoggerService;
  }): Promise<GitHost> {
    const { config, logger } = options;
    const git = await Git.find({ timeoutMs: config.limits.requestTimeoutMs });
    const server = createServer({
      requestTimeout: config.limits.requestTimeoutMs,
    });
    const port = await listen(server, config.listen);
    const baseUrl = config.baseUrl ?? defaultBaseUrl(config.listen.host, port);
    server.on('request', createHostApp({ config, baseUrl, git, logger }));
    logger.info(
      `The Git host listens on ${config.listen.host}:${port} and is reached at ${baseUrl}`,
    );
    return new GitHost(baseUrl, server, git);
  }

  /** Ends what is under way and closes the port. */
  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    await this.git.stop();
    this.server.closeAllConnections();
    await closed;
  }
}

async function listen(
  server: Server,
  { host, port }: GitHostConfig['listen'],
): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (isError(error) && error.code === 'EADDRINUSE') {
      throw new ConflictError(
        `The Git host cannot listen on ${host}:${port}, because something else does; ` +
          'end that, or set gitHost.listen.port to a free port and use the same port ' +
          'in gitHost.baseUrl and in the entry of integrations.gitea',
        error,
      );
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function defaultBaseUrl(host: string, port: number): string {
  const name = REACHED_AS_LOCALHOST.includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
