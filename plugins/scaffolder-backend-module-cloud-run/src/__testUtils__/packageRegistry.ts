import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';

/** A registry on this machine that has one package, whose command `cloud-run` prints how it is called. */
export interface PackageRegistry {
  url: string;
  integrity: string;
  stop(): Promise<void>;
}

const NAME = '@lantern/cloud-run-check';
const VERSION = '1.2.3';
const MANIFEST = {
  name: NAME,
  version: VERSION,
  bin: { 'cloud-run': 'cloud-run.js' },
};

async function archiveIn(directory: string): Promise<Buffer> {
  const source = path.join(directory, 'package');
  await mkdir(source, { recursive: true });
  await writeFile(path.join(source, 'package.json'), JSON.stringify(MANIFEST));
  await writeFile(
    path.join(source, 'cloud-run.js'),
    '#!/usr/bin/env node\nconsole.log("called with", ...process.argv.slice(2));\n',
  );
  await promisify(execFile)('tar', [
    '-czf',
    path.join(directory, 'package.tgz'),
    '-C',
    directory,
    'package',
  ]);
  return readFile(path.join(directory, 'package.tgz'));
}

export async function startPackageRegistry(
  directory: string,
): Promise<PackageRegistry> {
  const archive = await archiveIn(directory);
  const digest = (algorithm: string) => createHash(algorithm).update(archive);
  const integrity = `sha512-${digest('sha512').digest('base64')}`;
  const server = createServer((request, response) => {
    if (request.url === '/archive.tgz') {
      response.end(archive);
    } else if (decodeURIComponent(request.url ?? '') === `/${NAME}`) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          name: NAME,
          'dist-tags': { latest: VERSION },
          versions: {
            [VERSION]: {
              ...MANIFEST,
              dist: {
                tarball: `http://${request.headers.host}/archive.tgz`,
                shasum: digest('sha1').digest('hex'),
                integrity,
              },
            },
          },
        }),
      );
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    integrity,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
