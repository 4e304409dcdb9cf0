import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** What a rule says, as opposed to what it does. */
const TEXTS = new Set([
  'text',
  'example',
  'terraform',
  'gcloud',
  'sources',
  'evidence',
]);

/** Leaves the texts of rules alone: a changed word is no wrong verdict. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore(path) {
      return path.isObjectProperty() &&
        path.node.key.type === 'Identifier' &&
        TEXTS.has(path.node.key.name)
        ? 'the text of a rule'
        : undefined;
    },
  }),
];
