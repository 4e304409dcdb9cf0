import { SetupError } from '../setup/SetupError.mjs';

/** The servers of the portal, and the variable that moves each of them. */
export const servers = [
  { name: 'the portal', variable: 'PORTAL_PORT', usual: 3000 },
  { name: 'its backend', variable: 'BACKEND_PORT', usual: 7007 },
  { name: 'its Git host', variable: 'GIT_HOST_PORT', usual: 7008 },
];

/**
 * Reads the ports to listen on, as app-config.yaml does.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ name: string, variable: string, port: number }[]}
 */
export function readPorts(env) {
  const ports = servers.map(({ name, variable, usual }) => ({
    name,
    variable,
    port: readPort(variable, env[variable] || String(usual)),
  }));
  ports.forEach(({ variable, port }, index) => {
    const first = ports.findIndex(other => other.port === port);
    if (first !== index) {
      throw new SetupError(
        `${ports[first].variable} and ${variable} are both ${port}.`,
        ['Give each of them a port of its own.'],
      );
    }
  });
  return ports;
}

function readPort(variable, text) {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port >= 1 && port <= 65535)) {
    throw new SetupError(`${variable} is not a port: ${text}`, [
      'Set it to a number from 1 to 65535.',
    ]);
  }
  return port;
}

/**
 * Tells which ports are taken, and how to choose others.
 *
 * @param {{ name: string, variable: string, port: number }[]} taken
 * @param {number[]} free - as many as are taken
 * @returns {SetupError}
 */
export function takenPortsError(taken, free) {
  const lines = taken.map(
    ({ name, port }) => `Port ${port} for ${name} is in use.`,
  );
  const settings = taken
    .map(({ variable }, index) => `${variable}=${free[index]}`)
    .join(' ');
  return new SetupError(lines.join('\n'), [
    'End what uses it (perhaps a portal that already runs), or choose another:',
    `${settings} npm start`,
  ]);
}
