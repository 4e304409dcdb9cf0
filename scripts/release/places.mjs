/** Domains that stand for others: https://www.rfc-editor.org/rfc/rfc2606 */
const reserved = /(^|\.)(example|example\.(com|net|org)|invalid|test)$/;

/**
 * @param {string} address - of a repository, with or without `git+` in front
 * @returns {boolean} whether it only stands for an address that is still to come
 */
export function isPlaceholder(address) {
  return reserved.test(new URL(address.replace(/^git\+/, '')).hostname);
}

/**
 * @param {string} address - of a registry
 * @returns {boolean} whether it is on this machine alone, as in a test
 */
export function isOnLoopback(address) {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(
    new URL(address).hostname,
  );
}
