{% if values.runtime.kind == 'nodejs' %}
import { write } from './log.js';
import { projectId } from './project.js';
import { createService } from './service.js';

// Cloud Run kills the container ten seconds after SIGTERM.
const SHUTDOWN_LIMIT_MS = 8_000;

const server = createService({ project: await projectId() });

function shutDown(signal) {
  write('INFO', `${signal} received, finishing open requests`);
  server.close(() => {
    write('INFO', 'stopped');
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => {
    write('WARNING', 'requests were still open when the time was up');
    process.exit(1);
  }, SHUTDOWN_LIMIT_MS).unref();
}

process.once('SIGTERM', shutDown);
process.once('SIGINT', shutDown);

server.listen(Number(process.env.PORT ?? 8080), () => {
  write('INFO', 'listening', { port: server.address().port });
});
{% endif %}
