import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until each address answers with success.
 *
 * @param {string[]} addresses
 * @param {AbortSignal} signal - ends the waiting
 * @returns {Promise<boolean>} false when it was ended
 */
export async function allAnswer(addresses, signal) {
  for (const address of addresses) {
    while (!(await answers(address))) {
      try {
        await delay(500, undefined, { signal });
      } catch {
        return false;
      }
    }
  }
  return !signal.aborted;
}

function answers(address) {
  return new Promise(resolve => {
    const request = http.get(address, response => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('error', () => resolve(false));
  });
}
