import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { HOSTILE_TEXTS, arbitraryText } from '../testing/hostileText';
import { markdown } from './markdown';
import { singleLine } from './text';

const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

const shown = (text: string) =>
  reader.utils.escapeHtml(singleLine(text)).replace(/\ufffd|\0/g, '\ufffd');

/** Every place that a text can land in, with the HTML that must come of it. */
function check(text: string): void {
  const written = String(markdown(text));
  const expected = shown(text);
  if (expected === '') {
    return;
  }
  expect(reader.render(`${written}\n`)).toBe(`<p>${expected}</p>\n`);
  expect(reader.render(`before\n${written}\n`)).toBe(
    `<p>before\n${expected}</p>\n`,
  );
  expect(reader.render(`# ${written}\n`)).toBe(`<h1>${expected}</h1>\n`);
  expect(reader.render(`- ${written}\n`)).toBe(
    `<ul>\n<li>${expected}</li>\n</ul>\n`,
  );
  expect(reader.render(`| a |\n| --- |\n| ${written} |\n`)).toContain(
    `<td>${expected}</td>`,
  );
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

  it.each(HOSTILE_TEXTS)('shows it as it was written: %j', check);

  it('shows any text as it was written', () => {
    fc.assert(
      fc.property(
        arbitraryText().filter(text => text.isWellFormed()),
        check,
      ),
      { numRuns: 2000 },
    );
  });
});
