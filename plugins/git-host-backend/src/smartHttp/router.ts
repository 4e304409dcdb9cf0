import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { ErrorRequestHandler, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Git } from '../git/Git';
import { Access } from '../http/Access';
import { failureOf, setFailureHeaders } from '../http/failure';
import { Repositories } from '../repositories/Repositories';
import { Repository } from '../repositories/RepositoryStore';
import { BodyTooLargeError, feed } from './feed';
import { FLUSH_PACKET, pktLine } from './pktLine';

/** What a fetch may send: a list of commits that the client has and wants. */
const MAX_FETCH_BYTES = 16 * 1024 * 1024;

const SERVICES = {
  'git-upload-pack': { command: 'upload-pack', writes: false },
  'git-receive-pack': { command: 'receive-pack', writes: true },
} as const;

type Service = keyof typeof SERVICES;

/** Git's smart HTTP protocol, version 0 to 2: clone, fetch and push. */
export function createSmartHttpRouter(options: {
  repositories: Repositories;
  access: Access;
  git: Git;
  maxPushBytes: number;
  logger: LoggerService;
}): Router {
  const { repositories, access, git, maxPushBytes, logger } = options;
  const router = PromiseRouter();

  const find = async (req: Request, service: Service) => {
    if (SERVICES[service].writes) {
      access.requireWriter(req);
    }
    const { owner, repo } = req.params;
    return repositories.get(access.caller(req), owner, repo);
  };

  const run = async (
    req: Request,
    res: Response,
    args: { service: Service; repository: Repository; advertise: boolean },
  ) => {
    const { service, repository, advertise } = args;
    const child = git.start(
      [
        SERVICES[service].command,
        '--stateless-rpc',
        ...(advertise ? ['--advertise-refs'] : []),
        repository.directory,
      ],
      { protocol: protocolOf(req) },
    );
    const ended = new AbortController();
    const closed = once(child, 'close').finally(() => ended.abort());
    const hangUp = () => git.end(child);
    res.once('close', hangUp);
    child.stderr.resume();
    child.stdout.pipe(res, { end: false });
    if (advertise) {
      child.stdin.end();
    } else {
      const fed = feed(bodyOf(req), child.stdin, {
        maxBytes: SERVICES[service].writes ? maxPushBytes : MAX_FETCH_BYTES,
        signal: ended.signal,
      });
      try {
        // Git may be done before the client is.
        await Promise.race([fed, closed]);
      } catch (error) {
        if (!ended.signal.aborted) {
          git.end(child);
          await closed;
          throw isInvalidGzip(error)
            ? new InputError('The body is not what its encoding says', error)
            : error;
        }
      }
      fed.catch(() => {});
    }
    const [code, signal] = await closed;
    res.off('close', hangUp);
    if (signal) {
      res.destroy();
    } else if (code !== 0 && !res.headersSent) {
      throw new Error(`git ${SERVICES[service].command} exited with ${code}`);
    }
    return { succeeded: code === 0 };
  };

  router.get('/:owner/:repo/info/refs', async (req, res) => {
    const { service } = req.query;
    if (!isService(service)) {
      throw new InputError(
        'This host speaks the smart HTTP protocol only; use Git 1.6.6 or newer',
      );
    }
    const repository = await find(req, service);
    res.set(headers(service, 'advertisement'));
    if (service === 'git-receive-pack' || protocolOf(req) !== 'version=2') {
      res.write(`${pktLine(`# service=${service}\n`)}${FLUSH_PACKET}`);
    }
    await run(req, res, { service, repository, advertise: true });
    res.end();
  });

  router.post('/:owner/:repo/:service(git-[a-z]+-pack)', async (req, res) => {
    const { service } = req.params;
    if (!isService(service)) {
      throw new NotFoundError(`There is no Git service '${service}'`);
    }
    const repository = await find(req, service);
    if (req.get('content-type') !== `application/x-${service}-request`) {
      throw new InputError(
        `The content type must be application/x-${service}-request`,
      );
    }
    res.set(headers(service, 'result'));
    const { succeeded } = await run(req, res, {
      service,
      repository,
      advertise: false,
    });
    if (SERVICES[service].writes && succeeded) {
      await repositories.contents(repository).settleDefaultBranch();
      logger.info(`Received a push to ${repository.owner}/${repository.name}`);
    }
    res.end();
  });

  return router;
}

/** Answers an error as text, which Git clients show. */
export const smartHttpErrorHandler: ErrorRequestHandler = (
  error,
  req,
  res,
  next,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  setFailureHeaders(res, failureOf(error));
  if (error instanceof BodyTooLargeError) {
    // A client that still sends reads the answer only when its bytes are taken.
    req.unpipe();
    req.resume();
  }
  res.type('text/plain').send(`${failureOf(error).message}\n`);
};

function isService(value: unknown): value is Service {
  return typeof value === 'string' && Object.hasOwn(SERVICES, value);
}

function headers(service: Service, kind: 'advertisement' | 'result') {
  return {
    'Content-Type': `application/x-${service}-${kind}`,
    'Cache-Control': 'no-cache, max-age=0, must-revalidate',
  };
}

function protocolOf(req: Request): string | undefined {
  const header = req.get('git-protocol');
  return header && /^version=[012]$/.test(header) ? header : undefined;
}

function bodyOf(req: Request): Readable {
  return req.get('content-encoding') === 'gzip'
    ? req.pipe(createGunzip())
    : req;
}

function isInvalidGzip(error: unknown): boolean {
  return isError(error) && String(error.code).startsWith('Z_');
}
