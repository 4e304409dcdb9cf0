import fc from 'fast-check';

/** Texts that have a meaning in at least one of the languages a value can land in. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '"',
  "'",
  '\\',
  '\\"',
  "'; rm -rf / #",
  '$(id)',
  '`id`',
  '$HOME',
  '${var.project_id}',
  '$${x}',
  '$$${x}',
  '%{ if true }x%{ endif }',
  '%%{x}',
  '${{ secrets.TOKEN }}',
  '{{ x }}',
  '{% raw %}',
  '{# x #}',
  'line\nbreak',
  'carriage\r\nreturn',
  'tab\there',
  'null\0byte',
  '\u001b[31mred',
  '\u2028separator\u2029',
  '\ufeffmark',
  'yes',
  'no',
  'null',
  '~',
  '1e3',
  '0x10',
  '2026-01-01',
  '- item',
  '? key',
  ': value',
  '&anchor *alias !tag',
  '# heading',
  '> quote',
  '| a | b |',
  '1. one',
  '---',
  '===',
  '**bold** _italic_ ~~gone~~ ==marked==',
  '[link](javascript:alert(1))',
  '![image](x)',
  '<script>alert(1)</script>',
  '<!-- -->',
  '*/ end /*',
  '&amp; &#60;',
  'https://example.com www.example.com a@example.com',
  ':smile: @team #1',
  '!!! note',
  '??? note',
  '{: .class }',
  'EOF',
  '日本語 🙂',
];

/** Any text, and one that is put together of hostile pieces. */
export function arbitraryText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...HOSTILE_TEXTS, 'a', ' '), { maxLength: 5 })
      .map(texts => texts.join('')),
    fc.string({
      unit: fc.constantFrom(...'$%{}"\'\\`*_[]()<>&#|~^:=+-!?.1\n w/@'),
    }),
  );
}

/** Any text that UTF-8 can hold: files know no others. */
export function arbitraryFileText(): fc.Arbitrary<string> {
  return arbitraryText().filter(
    text => Buffer.from(text).toString('utf8') === text,
  );
}
