import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isInside, plainUrl } from './plainUrl';

const KEY = 'cloudRun.sources.allowed';

/**
 * The addresses under which every entity may have its source, besides its own repository.
 *
 * @throws InputError that names the entry that is no address
 */
export function allowedSources(config: Config): URL[] {
  return (config.getOptionalStringArray(KEY) ?? []).map((text, index) => {
    const url = plainUrl(text);
    if (!url || url.search !== '') {
      throw new InputError(
        `${KEY}[${index}] is "${text}"; use the address of an organisation, a repository or a folder, such as https://github.com/acme/`,
      );
    }
    return url;
  });
}

/** Whether an address lies under one of those. */
export function isAllowed(url: URL, allowed: readonly URL[]): boolean {
  return allowed.some(folder => isInside(url, folder));
}
