/** What a reader of URLs could take for something else than it says: encoded separators, dots and percent signs. */
const AMBIGUOUS = /%(2e|2f|5c|25|00)|\\|\/\//i;

/** No browser and no source host takes longer ones. */
const MOST_CHARACTERS = 2_000;

/**
 * An address on the web that means the same to everybody who reads it, with its path made plain; undefined for anything
 * else, such as one with a password, or with a path that is written in a roundabout way.
 */
export function plainUrl(text: string): URL | undefined {
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const isPlain =
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    !AMBIGUOUS.test(url.pathname);
  url.hash = '';
  return isPlain ? url : undefined;
}

/** Whether an address is a folder or lies in it. Both paths are plain. */
export function isInside(url: URL, folder: URL): boolean {
  const end = (path: string) => (path.endsWith('/') ? path : `${path}/`);
  return (
    url.origin === folder.origin &&
    end(url.pathname).startsWith(end(folder.pathname))
  );
}
