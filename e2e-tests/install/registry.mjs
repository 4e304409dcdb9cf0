import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';

/**
 * A package registry on loopback, in memory: what is published to it is its
 * own, and whoever asks for anything else is sent to the registry behind it.
 *
 * @param {string} upstream - the address of the registry behind it
 * @returns {Promise<{
 *   url: string,
 *   published: Map<string, Buffer>,
 *   close: () => void,
 * }>} published holds the tarballs by their file names
 */
export async function serveRegistry(upstream) {
  const documents = new Map();
  const published = new Map();
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(
      new URL(request.url, 'http://registry').pathname.slice(1),
    );
    handle(request, response, address).catch(error => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;

  async function handle(request, response, address) {
    if (request.method === 'PUT') {
      take(JSON.parse(await textOf(request)));
      return json(response, 201, { ok: true });
    }
    const tarball = published.get(path.posix.basename(address));
    if (tarball) {
      return response
        .writeHead(200, { 'Content-Type': 'application/octet-stream' })
        .end(tarball);
    }
    const document = documents.get(address);
    return document
      ? json(response, 200, document)
      : response
          .writeHead(302, {
            Location: upstream.replace(/\/$/, '') + request.url,
          })
          .end();
  }

  /** Takes what `npm publish` sends: a document with one version, and its tarball. */
  function take({ _attachments: attachments, ...document }) {
    const before = documents.get(document.name);
    for (const manifest of Object.values(document.versions)) {
      const file = `${document.name}-${manifest.version}.tgz`;
      manifest.dist.tarball = `${url}/${document.name}/-/${file}`;
      const [attachment] = Object.values(attachments);
      published.set(file, Buffer.from(attachment.data, 'base64'));
    }
    documents.set(document.name, {
      ...document,
      versions: { ...before?.versions, ...document.versions },
    });
  }

  return { url, published, close: () => server.close() };
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function json(response, status, body) {
  return response
    .writeHead(status, { 'Content-Type': 'application/json' })
    .end(JSON.stringify(body));
}
