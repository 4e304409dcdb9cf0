/**
 * A block of code in a README.
 *
 * @typedef {{
 *   heading: string,
 *   language: string,
 *   file?: string,
 *   code: string,
 * }} Block file is what its first line, a comment, names
 */

/**
 * The blocks of code of a Markdown text, in order.
 *
 * @param {string} markdown
 * @returns {Block[]}
 */
export function blocksOf(markdown) {
  const blocks = [];
  let heading = '';
  const pattern =
    /^#{2,4} (?<heading>.+)$|^```(?<language>\w+)\n(?<code>[^]*?)^```$/gm;
  for (const { groups } of markdown.matchAll(pattern)) {
    if (groups.heading) {
      heading = groups.heading;
    } else {
      const file = /^(?:\/\/|#) (\S+\.\w+)\n/.exec(groups.code)?.[1];
      const { language, code } = groups;
      blocks.push({ heading, language, file, code });
    }
  }
  return blocks;
}

const IMPORT = /^import [^;]+;\n/gm;
const CREATE_APP = /^const app = createApp\(\{\n(?<options>[^]*?)^\}\);/m;

/**
 * The parts of a block of TypeScript that goes into several places of a file.
 *
 * @param {string} code
 * @returns {{ imports: string, options: string, elements: string[] }} options
 *   are those of `createApp`; elements are JSX, each without its semicolon
 */
export function partsOf(code) {
  const withoutComments = code.replace(/^\/\/.*\n/gm, '');
  const imports = withoutComments.match(IMPORT) ?? [];
  const options = CREATE_APP.exec(withoutComments)?.groups.options ?? '';
  const elements = withoutComments
    .replace(IMPORT, '')
    .replace(CREATE_APP, '')
    .split(/;\s*(?=<|$)/)
    .map(element => element.trim())
    .filter(Boolean);
  return { imports: imports.join(''), options, elements };
}
