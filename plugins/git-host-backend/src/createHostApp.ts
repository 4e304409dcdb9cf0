import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { GitHostConfig } from './config';
import { Git } from './git/Git';
import { createGiteaRouter, giteaErrorHandler } from './gitea/router';
import { Access } from './http/Access';
import { Addresses } from './http/Addresses';
import { failureOf } from './http/failure';
import { createPagesRouter, pageErrorHandler } from './pages/router';
import { Repositories } from './repositories/Repositories';
import { RepositoryStore } from './repositories/RepositoryStore';
import {
  createSmartHttpRouter,
  smartHttpErrorHandler,
} from './smartHttp/router';

const GIT_PATH = /^\/[^/]+\/[^/]+\/(info\/refs|git-[a-z]+-pack)$/;

/** The whole host as one Express application: Git, API and pages. */
export function createHostApp(options: {
  config: GitHostConfig;
  baseUrl: string;
  git: Git;
  logger: LoggerService;
}): Express {
  const { config, git, logger } = options;
  const addresses = new Addresses(options.baseUrl);
  const access = new Access(config.credentials);
  const store = new RepositoryStore({
    git,
    dataDirectory: config.dataDirectory,
    organizations: config.organizations,
  });
  const repositories = new Repositories(store, git);
  const { maxPushBytes } = config.limits;

  const app = express();
  app.disable('x-powered-by');
  app.use(
    createSmartHttpRouter({ repositories, access, git, maxPushBytes, logger }),
  );
  app.use('/api/v1', createGiteaRouter({ repositories, addresses, access }));
  app.use(createPagesRouter({ repositories, addresses, access }));

  const giteaErrors = giteaErrorHandler(addresses);
  const pageErrors = pageErrorHandler(addresses);
  const onError: ErrorRequestHandler = (error, req, res, next) => {
    if (isDisconnect(error)) {
      return;
    }
    if (failureOf(error).status >= 500) {
      logger.error(`${req.method} ${req.path} failed`, error);
    }
    if (req.path.startsWith('/api/')) {
      giteaErrors(error, req, res, next);
    } else if (GIT_PATH.test(req.path)) {
      smartHttpErrorHandler(error, req, res, next);
    } else {
      pageErrors(error, req, res, next);
    }
  };
  app.use(onError);
  return app;
}

/** The client has gone, so there is nobody to answer and nothing to repair. */
function isDisconnect(error: unknown): boolean {
  return (
    isError(error) &&
    ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))
  );
}
