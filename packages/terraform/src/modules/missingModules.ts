import { BoundedFiles } from './boundedFiles';
import { Dialect, holdsConfiguration } from './configurationFiles';
import { LoadedModules } from './loader';
import { plainText } from './moduleSource';
import { isLocalSource, pathUnder } from './paths';

/** Reports each call of a local module whose folder is not there, or holds no configuration. */
export function reportMissingModules(
  files: BoundedFiles,
  modules: LoadedModules,
  dialect: Dialect,
): void {
  for (const { directory, moduleCalls } of modules.all()) {
    for (const [name, { path, block }] of moduleCalls) {
      const source = plainText(block, 'source');
      if (source === undefined || !isLocalSource(source)) {
        continue;
      }
      const called = pathUnder(directory, source);
      const entries =
        called === undefined ? undefined : files.knownEntries(called)?.entries;
      if (!holdsConfiguration(entries, dialect)) {
        files.problems.report(
          path,
          'Missing module',
          `The module ${name} comes from ${source}, which ${
            called === undefined
              ? 'leads out of what is read'
              : 'holds no configuration'
          }. What it declares is not known.`,
          block.line,
        );
      }
    }
  }
}
