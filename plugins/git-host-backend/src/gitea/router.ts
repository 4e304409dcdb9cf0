import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { InputError, NotFoundError } from '@backstage/errors';
import express, { type ErrorRequestHandler, type Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod/v3';
import { Access } from '../http/Access';
import { Addresses } from '../http/Addresses';
import { failureOf, setFailureHeaders } from '../http/failure';
import { sendRawFile } from '../http/sendRawFile';
import { Repositories } from '../repositories/Repositories';
import {
  branchJson,
  commitJson,
  contentsJson,
  MAX_CONTENT_BYTES,
  organizationJson,
  repositoryJson,
} from './representations';

/** The Gitea version whose API this is a part of. */
const GITEA_VERSION = '1.22.0';

const createRepositorySchema = z.object({
  name: z.string().min(1),
  description: z.string().max(2048).nullish(),
  private: z.boolean().nullish(),
  default_branch: z.string().nullish(),
  auto_init: z.literal(false).nullish(),
});

const pageSchema = z.object({
  q: z.string().catch(''),
  page: z.coerce.number().int().positive().catch(1),
  limit: z.coerce.number().int().positive().max(50).catch(50),
});

/** The part of Gitea's API below `/api/v1` that Backstage's Gitea integration uses, and what stands next to it. */
export function createGiteaRouter(options: {
  repositories: Repositories;
  addresses: Addresses;
  access: Access;
}): express.Router {
  const { repositories, addresses, access } = options;
  const router = Router();

  const read = async (req: Request) => {
    const { owner, repo } = req.params;
    const repository = await repositories.get(access.caller(req), owner, repo);
    return { repository, contents: repositories.contents(repository) };
  };
  const readAtRef = async (req: Request, name: string) => {
    const { repository, contents } = await read(req);
    return { repository, contents, ref: await contents.ref(name) };
  };
  const readAtQuery = async (req: Request) => {
    const { repository, contents } = await read(req);
    const { ref } = req.query;
    const name =
      typeof ref === 'string' && ref ? ref : await contents.defaultBranch();
    return { repository, contents, ref: await contents.ref(name) };
  };
  const list = async (req: Request, owner?: string) => {
    const { q, page, limit } = pageSchema.parse(req.query);
    const all = await repositories.list(access.caller(req), owner);
    const found = all.filter(({ name }) =>
      name.toLowerCase().includes(q.toLowerCase()),
    );
    const shown = found.slice((page - 1) * limit, page * limit);
    return {
      total: found.length,
      data: await Promise.all(
        shown.map(repository =>
          repositoryJson(
            addresses,
            repository,
            repositories.contents(repository),
          ),
        ),
      ),
    };
  };

  router.get('/version', (_req, res) => {
    res.json({ version: GITEA_VERSION });
  });

  router.get('/orgs', (_req, res) => {
    res.json(repositories.store.organizations.map(organizationJson));
  });

  router.get('/orgs/:org', (req, res) => {
    access.caller(req);
    res.json(organizationJson(repositories.store.organization(req.params.org)));
  });

  router.get('/orgs/:org/repos', async (req, res) => {
    const { total, data } = await list(req, req.params.org);
    res.set('X-Total-Count', `${total}`).json(data);
  });

  router.post(
    '/orgs/:org/repos',
    (req, _res, next) => {
      access.requireWriter(req);
      next();
    },
    express.json({ limit: '64kb' }),
    async (req, res) => {
      const body = createRepositorySchema.safeParse(req.body);
      if (!body.success) {
        const [issue] = body.error.issues;
        throw new InputError(
          `[${issue.path.join('.') || 'body'}]: ${issue.message}`,
        );
      }
      const repository = await repositories.store.create({
        owner: req.params.org,
        name: body.data.name,
        description: body.data.description ?? '',
        private: body.data.private ?? false,
        defaultBranch: body.data.default_branch || 'main',
      });
      const contents = repositories.contents(repository);
      res
        .status(201)
        .json(await repositoryJson(addresses, repository, contents));
    },
  );

  router.get('/repos/search', async (req, res) => {
    const { total, data } = await list(req);
    res.set('X-Total-Count', `${total}`).json({ ok: true, data });
  });

  router.get('/repos/:owner/:repo', async (req, res) => {
    const { repository, contents } = await read(req);
    res.json(await repositoryJson(addresses, repository, contents));
  });

  router.get('/repos/:owner/:repo/branches', async (req, res) => {
    const { repository, contents } = await read(req);
    const branches = await contents.branches();
    res.json(branches.map(ref => branchJson(addresses, repository, ref)));
  });

  router.get('/repos/:owner/:repo/git/commits/:ref(*)', async (req, res) => {
    const at = await readAtRef(req, req.params.ref);
    const commit = await at.contents.commit(at.ref.sha);
    if (!commit) {
      throw new NotFoundError(`There is no commit '${req.params.ref}'`);
    }
    res.json(commitJson(addresses, at.repository, commit));
  });

  router.get('/repos/:owner/:repo/archive/:archive(*)', async (req, res) => {
    const name = /^(.+)\.tar\.gz$/.exec(req.params.archive)?.[1];
    if (!name) {
      await read(req);
      throw new NotFoundError('Archives are made as .tar.gz only');
    }
    const { repository, contents, ref } = await readAtRef(req, name);
    res.set({
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="${repository.name}.tar.gz"`,
      ETag: `"${ref.sha}"`,
    });
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    await pipeline(
      contents.archive(ref.sha, repository.name.toLowerCase()),
      createGzip(),
      res,
    );
  });

  router.get(
    ['/repos/:owner/:repo/contents', '/repos/:owner/:repo/contents/:path(*)'],
    async (req, res) => {
      const { repository, contents, ref } = await readAtQuery(req);
      const entry = await contents.entry(ref.sha, req.params.path ?? '');
      if (entry.kind === 'directory') {
        const children = await contents.children(entry);
        res.json(
          children.map(child =>
            contentsJson(addresses, repository, { ref, entry: child }),
          ),
        );
        return;
      }
      const hasContent =
        entry.kind !== 'submodule' && entry.size <= MAX_CONTENT_BYTES;
      const content = hasContent ? await contents.blob(entry.sha) : undefined;
      res.set('ETag', `"${entry.sha}"`);
      res.json(contentsJson(addresses, repository, { ref, entry, content }));
    },
  );

  router.get('/repos/:owner/:repo/raw/:path(*)', async (req, res) => {
    const { contents, ref } = await readAtQuery(req);
    const entry = await contents.entry(ref.sha, req.params.path);
    await sendRawFile(req, res, contents, entry);
  });

  router.use(() => {
    throw new NotFoundError("The target couldn't be found.");
  });
  return router;
}

/** Answers an error the way Gitea's API does. */
export function giteaErrorHandler(addresses: Addresses): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const failure = failureOf(error);
    setFailureHeaders(res, failure);
    res.json({
      message: failure.message,
      url: `${addresses.baseUrl}/api/swagger`,
    });
  };
}
