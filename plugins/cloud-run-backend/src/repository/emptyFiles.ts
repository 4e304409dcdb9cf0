import { UrlReaderService } from '@backstage/backend-plugin-api';
import { GivenFile } from 'backstage-plugin-cloud-run-node';
import { contentsOf } from './contentsOf';
import { LineLinks } from './evidenceLinks';

/** Of so many files that look empty the source host is asked. */
const MOST_ASKED = 20;

const BECAUSE =
  'It may be a link, and what a link leads to is not read here; put the file itself into the repository';

/**
 * In an archive a link looks like an empty file. What an empty file declares is known; what a link leads to is not. So the
 * source host is asked whether they are empty, and those that may be links are told as left.
 */
export async function withoutLinks(
  files: readonly GivenFile[],
  link: LineLinks,
  reader: UrlReaderService,
  signal: AbortSignal,
): Promise<GivenFile[]> {
  let asked = 0;
  const isEmpty = async (path: string) => {
    const url = link(path, 1)?.replace(/#.*$/, '');
    asked += 1;
    if (url === undefined || asked > MOST_ASKED) {
      return false;
    }
    try {
      const file = await reader.readUrl(url, { signal });
      return (await contentsOf(file, 0)) !== undefined;
    } catch {
      return false;
    }
  };
  return Promise.all(
    files.map(async (file): Promise<GivenFile> => {
      const { path, contents } = file;
      const looksEmpty =
        contents instanceof Uint8Array && contents.length === 0;
      return !looksEmpty || (await isEmpty(path))
        ? file
        : { path, contents: { leftBecause: BECAUSE } };
    }),
  );
}
