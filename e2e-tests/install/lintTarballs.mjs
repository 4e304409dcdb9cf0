import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What `lintTarballs` needs to have been brought along. */
export const linters = ['publint@0.3.25', '@arethetypeswrong/core@0.18.5'];

/**
 * Backstage's own packages, by their role, whose habits are the measure: what
 * its build leaves open in them, it leaves open in ours.
 */
const MODELS = {
  'backend-plugin': ['@backstage/plugin-kubernetes-backend'],
  'backend-plugin-module': [
    '@backstage/plugin-scaffolder-backend-module-github',
  ],
  cli: ['@backstage/create-app'],
  'common-library': ['@backstage/plugin-catalog-common'],
  'frontend-plugin': [
    '@backstage/plugin-auth',
    '@backstage/plugin-notifications',
  ],
  'node-library': ['@backstage/plugin-scaffolder-node'],
};

/**
 * Says what is wrong with packed packages, besides what is so with Backstage's
 * own.
 *
 * @param {Buffer[]} tarballs
 * @param {{
 *   tools: string,
 *   tarballOf: (name: string) => Promise<Buffer>,
 * }} options - tools is the folder that the linters were brought into
 * @returns {Promise<string[]>} a line each
 */
export async function lintTarballs(tarballs, { tools, tarballOf }) {
  const packages = await complaintsAbout(tarballs, tools);
  const lines = await Promise.all(
    packages.map(async ({ name, role, complaints }) => {
      const models = await complaintsAbout(
        await Promise.all((MODELS[role] ?? []).map(tarballOf)),
        tools,
      );
      return complaints
        .filter(complaint =>
          models.every(model => !model.complaints.includes(complaint)),
        )
        .map(complaint => `${name}: ${complaint}`);
    }),
  );
  return lines.flat();
}

/** The kinds of complaints that publint and Are The Types Wrong have; suggestions are left out. */
async function complaintsAbout(tarballs, tools) {
  const { publint } = await bring(tools, 'publint');
  const { checkPackage, createPackageFromTarballData } = await bring(
    tools,
    '@arethetypeswrong/core',
  );
  return Promise.all(
    tarballs.map(async tarball => {
      const { messages, pkg } = await publint({
        pack: { tarball: arrayBufferOf(tarball) },
        level: 'warning',
      });
      const types = await checkPackage(
        createPackageFromTarballData(new Uint8Array(tarball)),
      );
      return {
        name: pkg.name,
        role: pkg.backstage.role,
        complaints: [
          ...new Set([
            ...messages.map(({ code }) => `publint: ${code}`),
            ...(types.problems ?? []).map(({ kind }) => `types: ${kind}`),
          ]),
        ],
      };
    }),
  );
}

function arrayBufferOf({ buffer, byteOffset, byteLength }) {
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** Imports a package from a folder that npm installed it into. */
function bring(folder, name) {
  const { resolve } = createRequire(path.join(folder, 'package.json'));
  return import(pathToFileURL(resolve(name)).href);
}
