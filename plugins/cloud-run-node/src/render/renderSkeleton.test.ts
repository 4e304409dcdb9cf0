import { InputError } from '@backstage/errors';
import { RenderOptions, renderSkeleton } from './renderSkeleton';
import { SkeletonFile } from './skeletonFile';

const VALUES = {
  name: 'ledger',
  text: 'a ${b} "c"',
  load_balancer: null,
  runtime: { kind: 'nodejs' },
  environments: [{ name: 'test' }, { name: 'prod' }],
};

function file(path: string, contents: string, mode = 0o644): SkeletonFile {
  return { path, contents: Buffer.from(contents), mode };
}

async function rendered(
  files: SkeletonFile[],
  options?: RenderOptions,
): Promise<Record<string, string>> {
  const all = await renderSkeleton(files, VALUES, options);
  return Object.fromEntries(
    all.map(({ path, contents }) => [path, contents.toString('utf8')]),
  );
}

describe('renderSkeleton', () => {
  it('renders contents and paths, in the order of the paths', async () => {
    const all = await renderSkeleton(
      [
        file('z.txt', 'last\n'),
        file('${{ values.name }}/run', '#!/bin/sh\n', 0o755),
      ],
      VALUES,
    );
    expect(all).toEqual([
      { path: 'ledger/run', contents: Buffer.from('#!/bin/sh\n'), mode: 0o755 },
      { path: 'z.txt', contents: Buffer.from('last\n'), mode: 0o644 },
    ]);
  });

  it('drops a file whose path has an empty segment', async () => {
    await expect(
      rendered([
        file('${{ values.load_balancer }}', 'x'),
        file(
          '{% if values.runtime.kind == "python" %}app{% endif %}/main.py',
          'x',
        ),
        file('kept', 'x'),
      ]),
    ).resolves.toEqual({ kept: 'x\n' });
  });

  it('leaves out a file of which nothing but white space remains, and keeps one that was empty all along', async () => {
    await expect(
      rendered([
        file(
          'load_balancer.tf',
          '{% if values.load_balancer %}\nresource "x" "y" {}\n{% endif %}\n',
        ),
        file('__init__.py', ''),
      ]),
    ).resolves.toEqual({ '__init__.py': '' });
  });

  it('writes a file whose path names the environment once for each of them', async () => {
    await expect(
      rendered([
        file(
          '${{ environment.name }}.tfvars',
          'environment = ${{ environment.name | hcl }}\n',
        ),
      ]),
    ).resolves.toEqual({
      'prod.tfvars': 'environment = "prod"\n',
      'test.tfvars': 'environment = "test"\n',
    });
  });

  it('leaves no scars where parts are left out', async () => {
    await expect(
      rendered([
        file(
          'a.yaml',
          [
            'a: 1',
            '',
            '{% if values.load_balancer %}',
            'b: 2',
            '{% endif %}',
            '',
            '  {% if true %}',
            'c: 3',
            '  {% endif %}',
            '',
            '',
          ].join('\n'),
        ),
      ]),
    ).resolves.toEqual({ 'a.yaml': 'a: 1\n\nc: 3\n' });
  });

  it('formats Terraform', async () => {
    await expect(
      rendered([
        file(
          'main.tf',
          'locals {\n\n  a = ${{ values.text | hcl }}\n  longer = 1\n\n}\n',
        ),
      ]),
    ).resolves.toEqual({
      'main.tf': 'locals {\n  a      = "a $${b} \\"c\\""\n  longer = 1\n}\n',
    });
  });

  it('copies binary files and those that are not to be rendered', async () => {
    const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0x24, 0x7b]);
    const all = await renderSkeleton(
      [
        { path: 'logo.png', contents: image, mode: 0o644 },
        file('.github/${{ values.name }}.yaml', 'x: ${{ github.sha }}\n\n\n\n'),
      ],
      VALUES,
      { copyWithoutTemplating: ['.github/**'] },
    );
    expect(all.map(({ path }) => path)).toEqual([
      '.github/ledger.yaml',
      'logo.png',
    ]);
    expect(all[0].contents.toString()).toBe('x: ${{ github.sha }}\n\n\n\n');
    expect(all[1].contents).toEqual(image);
  });

  it("takes an installation's own filters and globals", async () => {
    await expect(
      rendered([file('a', '${{ values.name | shout }} ${{ company }}')], {
        filters: { shout: text => String(text).toUpperCase() },
        globals: { company: 'Acme' },
      }),
    ).resolves.toEqual({ a: 'LEDGER Acme\n' });
  });

  it("has the scaffolder's own filters", async () => {
    await expect(
      rendered([
        file(
          'a',
          '${{ "component:default/x" | parseEntityRef | pick("name") }} ${{ "x" | parseEntityRef({ defaultKind: "group" }) | dump }}',
        ),
      ]),
    ).resolves.toEqual({
      a: 'x {"kind":"group","namespace":"default","name":"x"}\n',
    });
  });

  it.each<[string, SkeletonFile, string]>([
    [
      'an unknown variable',
      file('a.md', '\n${{ values.nmae }}'),
      'a.md:2: there is no variable values.nmae',
    ],
    [
      'an unknown variable in a condition',
      file('a.md', '{% if values.runtime.knd == "x" %}{% endif %}'),
      'a.md:1: there is no variable values.runtime.knd',
    ],
    [
      'an unknown variable in a path',
      file('${{ values.nmae }}.md', 'x'),
      'The path ${{ values.nmae }}.md:1: there is no variable values.nmae',
    ],
    [
      'an unknown filter',
      file('a.md', '\n\n${{ values.name | sout }}'),
      'a.md: Template error at line 3, column 19: Unknown template filter "sout"',
    ],
    [
      'a syntax error',
      file('a.md', '\n{% if values.name %}'),
      'a.md: Template error at line 2, column 1: Missing endif tag',
    ],
    [
      'a value that is not defined',
      file('a.md', '${{ nothing | hcl }}'),
      'Template filter "hcl" failed: the value is not defined',
    ],
    [
      'Terraform that cannot be read',
      file('main.tf', 'a = 1\nb = \n'),
      'main.tf:2 is not valid Terraform once rendered: Invalid expression',
    ],
    [
      'a path that leads out of the repository',
      file('a/../../b', 'x'),
      'The path of a/../../b becomes "a/../../b", which leads out of the repository',
    ],
  ])('refuses %s', async (_, broken, message) => {
    const error = await rendered([broken]).catch(caught => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(message);
  });

  it('refuses two files that become one', async () => {
    await expect(
      rendered([file('ledger', 'x'), file('${{ values.name }}', 'y')]),
    ).rejects.toThrow('More than one file of the skeleton becomes ledger');
  });
});
