import { createMockDirectory } from '@backstage/backend-test-utils';
import { mkdir, symlink } from 'fs/promises';
import { folderFiles, readConfiguration } from '.';

describe('folderFiles', () => {
  const directory = createMockDirectory();

  it('reads a folder, and nothing that a link leads to outside of it', async () => {
    directory.setContent({
      'outside/secret.tf': 'resource "secret" "s" {}',
      'repo/main.tf':
        'module "in" {\n  source = "./linked"\n}\nmodule "out" {\n  source = "./escaped"\n}\nresource "a" "b" {\n  n = file("secret.txt")\n}',
      'repo/real/main.tf': 'resource "c" "d" {}',
    });
    const at = (path: string) => directory.resolve(path);
    await symlink(at('repo/real'), at('repo/linked'));
    await symlink(at('outside'), at('repo/escaped'));
    await symlink(at('outside/secret.tf'), at('repo/secret.tf'));
    await symlink(at('outside/secret.tf'), at('repo/secret.txt'));
    await symlink(at('missing'), at('repo/broken.tf'));
    await symlink(at('repo'), at('repo/real/loop'));
    await mkdir(at('repo/folder.tf'));

    const { resources, diagnostics } = await readConfiguration(
      folderFiles(at('repo')),
    );
    expect(resources.map(({ address }) => address)).toEqual([
      'a.b',
      'module.in.c.d',
    ]);
    expect(resources[0].body.attributes.get('n')?.value.kind).toBe('unknown');
    expect(diagnostics.map(({ summary }) => summary)).toEqual([
      'Missing module',
    ]);
  });

  it('finds nothing in a folder that is not there', async () => {
    const { resources, diagnostics } = await readConfiguration(
      folderFiles(directory.resolve('nowhere')),
    );
    expect(resources).toEqual([]);
    expect(diagnostics).toEqual([]);
  });
});
