import path from 'node:path';

/**
 * Variables that npm and Yarn set for the scripts they run. They describe the
 * outer npm or Yarn, and lead an inner one astray.
 */
const setByPackageManagers = [
  /^npm_(lifecycle|package|command|execpath|node_execpath)/,
  /^npm_config_(global|global_prefix|init_module|local_prefix|node_gyp|npm_version|prefix|user_agent)$/,
  /^(BERRY_BIN_FOLDER|PROJECT_CWD|NODE|YARN_IGNORE_PATH)$/,
];

/**
 * The environment of a program that the scripts run: that of the person,
 * without what npm and Yarn added, and with the chosen tools first on the path.
 *
 * @param {Record<string, string | undefined>} inherited
 * @param {string[]} folders - put before everything else on the path
 * @returns {Record<string, string | undefined>}
 */
export function toolEnvironment(inherited, folders) {
  const kept = Object.entries(inherited).filter(
    ([name]) => !setByPackageManagers.some(pattern => pattern.test(name)),
  );
  const environment = Object.fromEntries(kept);
  const pathName =
    Object.keys(environment).find(name => name.toUpperCase() === 'PATH') ??
    'PATH';
  const inheritedPath = environment[pathName];
  environment[pathName] = [
    ...folders,
    ...(inheritedPath ? [inheritedPath] : []),
  ].join(path.delimiter);
  return environment;
}
