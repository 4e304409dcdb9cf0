import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { HOSTILE_TEXTS, arbitraryFileText } from '../__testUtils__/hostileText';
import { shell } from './shell';

const NUL = '\0';

/** Writes the words with the shell's own printf, each followed by a null byte. */
function printed(texts: readonly string[]): string[] {
  const words = texts.map(text => shell(text)).join(' ');
  return execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${words}`], {
    encoding: 'utf8',
  })
    .split(NUL)
    .slice(0, -1);
}

describe('shell', () => {
  it('passes every text to the command as it was', () => {
    const texts = HOSTILE_TEXTS.filter(text => !text.includes(NUL));
    expect(printed(texts)).toEqual(texts);
  });

  it('passes any text as it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          arbitraryFileText().filter(text => !text.includes(NUL)),
          { minLength: 1 },
        ),
        texts => {
          expect(printed(texts)).toEqual(texts);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses a null character, which no argument can hold', () => {
    expect(() => shell('a\0b')).toThrow('cannot hold a null character');
  });

  it('refuses what is not a text', () => {
    expect(() => shell({})).toThrow('shell takes a text');
    expect(() => shell(undefined)).toThrow('the value is not defined');
  });
});
