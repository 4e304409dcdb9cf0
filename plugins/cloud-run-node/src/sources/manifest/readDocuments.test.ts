import { readDocuments } from './readDocuments';

const mapping = (keys: number) =>
  `a:\n${Array.from({ length: keys }, (_, index) => `  k${index}: 1\n`).join(
    '',
  )}`;

describe('readDocuments', () => {
  it('takes no time for very many keys', () => {
    const began = Date.now();
    const { documents, problems } = readDocuments(mapping(40_000), 'a.yaml');
    expect(documents).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('refuses a key that stands twice, of which nobody knows which is meant', () => {
    expect(
      readDocuments('ingress: internal\nb: 1\ningress: all\n', 'a.yaml'),
    ).toMatchObject({
      documents: [],
      problems: [
        {
          severity: 'error',
          message: 'Invalid YAML: Map keys must be unique',
          line: 3,
        },
      ],
    });
  });

  it.each(['a: { b: 1 }\nc: { b: 1 }\n', 'x: &x { a: 1 }\ny:\n  <<: *x\n'])(
    'reads %j, where none does',
    text => {
      expect(readDocuments(text, 'a.yaml')).toMatchObject({ problems: [] });
    },
  );
});
