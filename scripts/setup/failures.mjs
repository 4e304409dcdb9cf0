/** What npm and Yarn print, what it means, and what helps. First match wins. */
const knownFailures = [
  {
    pattern: /ENOSPC|no space left/i,
    message: 'The disk is full.',
    waysOut: ['About 3 GB are needed. Free some space and start again.'],
  },
  {
    pattern: /YN0028|lockfile would have been (modified|created)/i,
    message: 'yarn.lock does not match the package.json files.',
    waysOut: [
      'Run `npm run yarn -- install` and commit the yarn.lock that it writes.',
    ],
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    message: 'A file could not be written.',
    waysOut: [
      'Check that this folder and your home folder belong to you; avoid sudo.',
    ],
  },
  {
    pattern: /\bE?40[13]\b|E401|E403|YN0041|authentication/i,
    message: 'The package registry refused to hand out a package.',
    waysOut: [
      'Check the registry and the credentials in your .npmrc (for npm) and .yarnrc.yml (for Yarn).',
    ],
  },
  {
    pattern:
      /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)|CERT_(HAS_EXPIRED|UNTRUSTED)|certificate/i,
    message: 'The certificate of the package registry is not trusted here.',
    waysOut: [
      'Name the file with your organisation’s certificates in NODE_EXTRA_CA_CERTS, then start again.',
    ],
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|RequestError|network/i,
    message: 'The package registry could not be reached.',
    waysOut: [
      'Check the network. Behind a proxy, set HTTPS_PROXY.',
      'What is already there is kept: start again when the network is back.',
    ],
  },
];

/**
 * @param {string} output - what the failed program printed
 * @returns {{ message: string, waysOut: string[] } | undefined}
 */
export function explainFailure(output) {
  return knownFailures.find(({ pattern }) => pattern.test(output));
}
