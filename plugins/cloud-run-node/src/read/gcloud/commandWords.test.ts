import { commandsIn } from './commandWords';

/** The calls in a text, each as its line and its words, those that are filled in between `<` and `>`. */
function callsIn(text: string): string[] {
  return commandsIn(text).map(({ line, words }) =>
    [
      `${line}:`,
      ...words.map(({ text: word, isPlain }) => (isPlain ? word : `<${word}>`)),
    ].join(' '),
  );
}

describe('the calls of gcloud in a text', () => {
  it.each<[string, string, string[]]>([
    ['a line', 'gcloud run deploy shop', ['1: run deploy shop']],
    [
      'lines that go on',
      'set -e\ngcloud run deploy shop \\\n  --region=a \\\n  --ingress all\necho done',
      ['2: run deploy shop --region=a --ingress all'],
    ],
    [
      'lines that go on in PowerShell',
      'gcloud run deploy shop `\r\n  --ingress all\r\n',
      ['1: run deploy shop --ingress all'],
    ],
    [
      'commands behind one another',
      'gcloud config set project p && gcloud run deploy shop; gcloud run services list | cat',
      ['1: config set project p', '1: run deploy shop', '1: run services list'],
    ],
    [
      'quotes and variables',
      `gcloud run deploy "$NAME" --set-env-vars='A=b c' \${FLAGS}`,
      ['1: run deploy <$NAME> --set-env-vars=A=b c <${FLAGS}>'],
    ],
    [
      'a command that another one takes the output of',
      'URL=$(gcloud run deploy shop --format "value(x)")\nnext',
      ['1: run deploy shop --format value(x)'],
    ],
    [
      'a value that a command gives',
      'gcloud run deploy $(basename "$PWD") --ingress all',
      ['1: run deploy <$(basename "$PWD")> --ingress all'],
    ],
    [
      'a text in quotes',
      `sh "gcloud run deploy shop --ingress all"\nsh 'next'`,
      ['1: run deploy shop --ingress all'],
    ],
    [
      'a script of a package',
      '{ "scripts": { "deploy": "gcloud run deploy shop --labels=\\"a\\"", "x": "y" } }',
      ['1: run deploy shop --labels=a'],
    ],
    [
      'a list of a program',
      `run(["gcloud", "run", "deploy", name, '--ingress=all'], check=True)`,
      ['1: run deploy <name> --ingress=all'],
    ],
    ['a path', '/usr/bin/gcloud run deploy a', ['1: run deploy a']],
    ['a variable', '$(GCLOUD) run deploy a', ['1: run deploy a']],
    ['a redirection', 'gcloud run deploy a > log 2>&1', ['1: run deploy a']],
    ['a comment', '  # gcloud run deploy a\n// gcloud x', []],
    ['what is printed', 'echo "Run: gcloud run deploy a"', []],
    ['a name that holds it', 'my-gcloud run\ngcloud-sdk x\n', []],
  ])('are read from %s', (_, text, calls) => {
    expect(callsIn(text)).toEqual(calls);
  });

  it.each(['"', "'", '$(', '\\', '`', 'gcloud ', 'gcloud $(', '["gcloud", '])(
    'are found in time in a text of %j alone',
    text => {
      const started = performance.now();
      commandsIn(`gcloud ${text.repeat(100_000)}`);
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});
