{% if values.runtime.kind == 'nodejs' %}
import { createServer } from 'node:http';
import { traceFields, write } from './log.js';

const routes = {
  // For the startup and liveness probes. Google's front end keeps paths that end in "z" for itself,
  // so callers outside get a 404 for this one.
  '/health': () => ({ status: 'ok' }),
  '/': () => ({ message: `Hello from ${process.env.K_SERVICE ?? 'your machine'}` }),
};

function answer({ method, url }) {
  const route = routes[url.split('?', 1)[0]];
  if (!route) {
    return { status: 404, body: { error: 'Not found' } };
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, body: { error: 'Method not allowed' } };
  }
  return { status: 200, body: route() };
}

/** The service as an HTTP server that is not listening yet. */
export function createService({ project }) {
  const server = createServer((request, response) => {
    const { status, body } = answer(request);
    const text = `${JSON.stringify(body)}\n`;
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      // A server that is shutting down takes no further request on an open connection.
      ...(server.listening ? {} : { connection: 'close' }),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
    write(status < 400 ? 'INFO' : 'WARNING', `${request.method} ${status}`, {
      httpRequest: {
        requestMethod: request.method,
        requestUrl: request.url,
        status,
        userAgent: request.headers['user-agent'],
      },
      ...traceFields(request.headers, project),
    });
  });
  return server;
}
{% endif %}
