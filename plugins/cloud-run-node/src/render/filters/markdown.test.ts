import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { HOSTILE_TEXTS, arbitraryFileText } from '../__testUtils__/hostileText';
import { markdown } from './markdown';
import { singleLine } from './text';

const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

/** The HTML of every place that a text can land in. */
function places(text: string): string[] {
  const written = String(markdown(text));
  return [
    `${written}\n`,
    `before\n${written}\n`,
    `# ${written}\n`,
    `- ${written}\n`,
    `| a |\n| --- |\n| ${written} |\n`,
  ].map(source => reader.render(source));
}

/** The same, where the text is nothing but text. */
function expectedPlaces(text: string): string[] {
  const shown = reader.utils.escapeHtml(singleLine(text));
  const row = `<tr>\n<td>${shown}</td>\n</tr>\n`;
  return [
    shown && `<p>${shown}</p>\n`,
    shown ? `<p>before\n${shown}</p>\n` : '<p>before</p>\n',
    `<h1>${shown}</h1>\n`,
    `<ul>\n<li>${shown}</li>\n</ul>\n`,
    `<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n${row}</tbody>\n</table>\n`,
  ];
}

describe('markdown', () => {
  it.each([
    [
      'Pays invoices (daily), 9:00 - 17:00.',
      'Pays invoices (daily), 9&#58;00 - 17:00.',
    ],
    ["It's 50% off?", "It's 50% off?"],
  ])('leaves plain writing alone: %j', text => {
    expect(String(markdown(text)).replace(/&#58;/g, ':')).toBe(text);
  });

  it.each(HOSTILE_TEXTS)('shows it as it was written: %j', text => {
    expect(places(text)).toEqual(expectedPlaces(text));
  });

  it('shows any text as it was written', () => {
    fc.assert(
      fc.property(arbitraryFileText(), text => {
        expect(places(text)).toEqual(expectedPlaces(text));
      }),
      { numRuns: 2000 },
    );
  });
});
