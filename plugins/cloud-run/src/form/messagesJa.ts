import { japanese } from './messages/ja';

interface Texts {
  [key: string]: string | Texts;
}

function flatten(prefix: string, texts: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[`${prefix}.${key}`, text]]
        : Object.entries(flatten(`${prefix}.${key}`, text)),
    ),
  );
}

/** What the form says in Japanese, by the keys of the plugin's translation. */
export const formMessagesJa = flatten('form', japanese);
