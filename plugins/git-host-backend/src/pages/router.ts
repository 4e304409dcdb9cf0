import { NotFoundError } from '@backstage/errors';
import { ErrorRequestHandler, Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Access } from '../http/Access';
import { type Addresses, encodePath } from '../http/Addresses';
import { failureOf, setFailureHeaders } from '../http/failure';
import { sendRawFile } from '../http/sendRawFile';
import { Repositories } from '../repositories/Repositories';
import {
  Ref,
  RepositoryContents,
  TreeEntry,
} from '../repositories/RepositoryContents';
import { PAGE_HEADERS, STYLESHEET_PATH } from './layout';
import {
  directoryPage,
  emptyRepositoryPage,
  errorPage,
  type FileView,
  filePage,
  type Place,
  repositoryListPage,
} from './repositoryPages';
import { stylesheet } from './stylesheet';

const MAX_SHOWN_BYTES = 1024 * 1024;

/** The pages that a person reads, at the addresses where Gitea has them. */
export function createPagesRouter(options: {
  repositories: Repositories;
  addresses: Addresses;
  access: Access;
}): Router {
  const { repositories, addresses, access } = options;
  const router = PromiseRouter();

  router.use((_req, res, next) => {
    res.set(PAGE_HEADERS);
    next();
  });

  const read = async (req: Request) => {
    const { owner, repo } = req.params;
    const repository = await repositories.get(access.caller(req), owner, repo);
    return { repository, contents: repositories.contents(repository) };
  };

  router.get(STYLESHEET_PATH, (_req, res) => {
    res.set('Cache-Control', 'max-age=3600').type('css').send(stylesheet);
  });

  router.get('/', async (req, res) => {
    const all = await repositories.list(access.caller(req));
    res.send(repositoryListPage(addresses, all));
  });

  router.get('/:owner/:repo', async (req, res) => {
    const { repository, contents } = await read(req);
    const [name, branches] = await Promise.all([
      contents.defaultBranch(),
      contents.branches(),
    ]);
    const ref = branches.find(branch => branch.name === name);
    res.send(
      ref
        ? await pageOf(contents, { addresses, repository, ref, path: '' })
        : emptyRepositoryPage(addresses, repository),
    );
  });

  router.get(
    '/:owner/:repo/src/:kind(branch|tag|commit)/:rest(*)',
    async (req, res) => {
      const { repository, contents } = await read(req);
      const { ref, path } = await contents.refAndPath(
        kindOf(req.params.kind),
        req.params.rest,
      );
      res.send(await pageOf(contents, { addresses, repository, ref, path }));
    },
  );

  router.get(
    '/:owner/:repo/raw/:kind(branch|tag|commit)/:rest(*)',
    async (req, res) => {
      const { contents } = await read(req);
      const { ref, path } = await contents.refAndPath(
        kindOf(req.params.kind),
        req.params.rest,
      );
      const entry = await contents.entry(ref.sha, path);
      await sendRawFile(req, res, contents, entry);
    },
  );

  // The catalog's edit link; there is no editor here, so it shows the file.
  router.get('/:owner/:repo/_edit/:rest(*)', async (req, res) => {
    const { repository } = await read(req);
    const root = addresses.repository(repository);
    res.redirect(`${root}/src/branch/${encodePath(req.params.rest)}`);
  });

  router.use(() => {
    throw new NotFoundError('There is no page at this address.');
  });
  return router;
}

/** Answers an error with a page. */
export function pageErrorHandler(addresses: Addresses): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const failure = failureOf(error);
    setFailureHeaders(res, failure);
    res.set(PAGE_HEADERS);
    res.send(errorPage(addresses, failure.status, failure.message));
  };
}

async function pageOf(
  contents: RepositoryContents,
  place: Place,
): Promise<string> {
  const entry = await contents.entry(place.ref.sha, place.path);
  const here = { ...place, path: entry.path };
  if (entry.kind !== 'directory') {
    return filePage(here, entry.size, await viewOf(contents, entry));
  }
  const [entries, branches, commit] = await Promise.all([
    contents.children(entry),
    contents.branches(),
    contents.commit(place.ref.sha, entry.path),
  ]);
  return directoryPage(here, { entries, branches, commit });
}

async function viewOf(
  contents: RepositoryContents,
  entry: TreeEntry,
): Promise<FileView> {
  if (entry.kind === 'submodule') {
    return { kind: 'submodule', commit: entry.sha };
  }
  if (entry.size > MAX_SHOWN_BYTES) {
    return { kind: 'too-large' };
  }
  const content = await contents.blob(entry.sha);
  if (entry.kind === 'symlink') {
    return { kind: 'symlink', target: content.toString('utf8') };
  }
  return content.includes(0)
    ? { kind: 'binary' }
    : { kind: 'text', text: content.toString('utf8') };
}

function kindOf(value: string): Ref['kind'] {
  switch (value) {
    case 'branch':
    case 'tag':
    case 'commit':
      return value;
    default:
      throw new NotFoundError(`There is no view of a ${value}`);
  }
}
