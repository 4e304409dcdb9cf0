/**
 * What a pipeline takes for an instruction wherever a line begins with it, white space before it or not, or wherever it
 * stands. Sources: https://docs.github.com/actions/reference/workflow-commands-for-github-actions,
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
const COMMANDS = /(?<=^|\s):(?=:)|#(?=#(?:\[|vso\[))/gi;

/** Stands between two characters that would be an instruction together, and is not seen. */
const NOTHING = '\u200b';

/**
 * A text of which neither a terminal nor a pipeline takes anything for an instruction: what would be one to a terminal is
 * shown as a mark.
 */
export function printable(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '\ufffd')
    .replace(COMMANDS, character => `${character}${NOTHING}`);
}

/** A printable text on one line, such as a name: what would begin another is shown as a mark. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\n\t\u2028\u2029]/g, '\ufffd'));
}
