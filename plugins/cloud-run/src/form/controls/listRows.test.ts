import { readMember, writeMember } from './member';
import {
  pasteRows,
  pastedEntries,
  removeRow,
  replaceRow,
  rowsOf,
} from './listRows';

describe('rows of a list', () => {
  it('begin with an empty one', () => {
    expect(rowsOf([])).toEqual(['']);
    expect(replaceRow([], 0, 'a')).toEqual(['a']);
  });

  it('are replaced and removed by their place', () => {
    expect(replaceRow(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
    expect(removeRow(['a', 'b'], 0)).toEqual(['b']);
  });

  it('take a pasted column in the place of one', () => {
    expect(pastedEntries('a.example.com')).toBeUndefined();
    expect(pastedEntries('a\nb, c;d\t')).toEqual(['a', 'b', 'c', 'd']);
    expect(pasteRows(['x', '', 'y'], 1, ['a', 'b'])).toEqual([
      'x',
      'a',
      'b',
      'y',
    ]);
  });
});

describe('a principal', () => {
  it('is read and written with its kind', () => {
    expect(readMember('user:jo@example.com')).toEqual({
      kind: 'user',
      id: 'jo@example.com',
    });
    expect(readMember('')).toEqual({ kind: 'group', id: '' });
    expect(writeMember('group', 'shop@example.com')).toBe(
      'group:shop@example.com',
    );
  });

  it('keeps the kind it was pasted with', () => {
    expect(writeMember('group', 'user:jo@example.com')).toBe(
      'user:jo@example.com',
    );
  });
});
