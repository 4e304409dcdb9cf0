import { resolve } from 'node:path';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { ownerNameProblem } from './repositories/names';

const MEBIBYTE = 1024 * 1024;
const DEFAULT_TIMEOUT: HumanDuration = { minutes: 2 };

/** What the `gitHost` section of the configuration says, checked and complete. */
export type GitHostConfig = {
  /** Absolute path of the folder that holds the repositories. */
  dataDirectory: string;
  listen: { host: string; port: number };
  /** Without a trailing slash; follows from `listen` when left out. */
  baseUrl?: string;
  organizations: string[];
  credentials: { username: string; password: string };
  limits: { maxPushBytes: number; requestTimeoutMs: number };
};

/** Reads the `gitHost` section; an error names the key and what it should be. */
export function readGitHostConfig(root: Config): GitHostConfig {
  const config = root.getConfig('gitHost');
  return {
    dataDirectory: resolve(config.getString('dataDirectory')),
    listen: {
      host: config.getOptionalString('listen.host') ?? '127.0.0.1',
      port: readPort(config),
    },
    baseUrl: readBaseUrl(config),
    organizations: readOrganizations(config),
    credentials: readCredentials(config),
    limits: {
      maxPushBytes: readMaxPushBytes(config),
      requestTimeoutMs: durationToMilliseconds(
        config.has('limits.requestTimeout')
          ? readDurationFromConfig(config, { key: 'limits.requestTimeout' })
          : DEFAULT_TIMEOUT,
      ),
    },
  };
}

function readPort(config: Config): number {
  const port = config.getOptionalNumber('listen.port') ?? 7008;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InputError(
      `gitHost.listen.port is ${port}; it must be a whole number from 0 to 65535`,
    );
  }
  return port;
}

function readBaseUrl(config: Config): string | undefined {
  const value = config.getOptionalString('baseUrl');
  if (value === undefined) {
    return undefined;
  }
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InputError(
      `gitHost.baseUrl is '${value}'; it must be an http or https URL such as http://localhost:7008`,
    );
  }
  return value.replace(/\/+$/, '');
}

function readOrganizations(config: Config): string[] {
  const organizations = config.getStringArray('organizations');
  const seen = new Set<string>();
  for (const name of organizations) {
    const problem = seen.has(name.toLowerCase())
      ? 'is listed twice'
      : ownerNameProblem(name);
    if (problem) {
      throw new InputError(`gitHost.organizations: '${name}' ${problem}`);
    }
    seen.add(name.toLowerCase());
  }
  return organizations;
}

function readCredentials(config: Config) {
  const username = config.getString('username');
  if (username.includes(':')) {
    throw new InputError(
      'gitHost.username must not contain a colon: basic authentication cannot carry it',
    );
  }
  return { username, password: config.getString('password') };
}

function readMaxPushBytes(config: Config): number {
  const bytes =
    config.getOptionalNumber('limits.maxPushBytes') ?? 100 * MEBIBYTE;
  if (!Number.isInteger(bytes) || bytes <= 0) {
    throw new InputError(
      `gitHost.limits.maxPushBytes is ${bytes}; it must be a whole number of bytes above 0`,
    );
  }
  return bytes;
}
