const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The line ends of Windows are one character, as are accents with what they stand on. */
const SIMPLE = /^[\n\x20-\x7e]*$/;

/** The characters of a text as a reader sees them, which is how Terraform counts. */
export function charactersOf(text: string): string[] {
  return SIMPLE.test(text)
    ? text.split('')
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
