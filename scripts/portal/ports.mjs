import net from 'node:net';

const loopback = ['127.0.0.1', '::1'];

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether something listens on it, or may not
 */
export async function isTaken(port) {
  const answers = await Promise.all(
    loopback.flatMap(host => [accepts(port, host), cannotListen(port, host)]),
  );
  return answers.includes(true);
}

/**
 * @param {number} count
 * @param {number} [from] - the first to try
 * @returns {Promise<number[]>} ports that nothing listens on
 */
export async function findFreePorts(count, from = 3001) {
  const free = [];
  for (let port = from; free.length < count && port <= 65535; port += 1) {
    if (!(await isTaken(port))) {
      free.push(port);
    }
  }
  return free;
}

/** A program that listens on every address need not keep us from loopback. */
function accepts(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function cannotListen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error =>
      // No such address means no IPv6 here: nothing can take the port there.
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(false)),
    );
  });
}
