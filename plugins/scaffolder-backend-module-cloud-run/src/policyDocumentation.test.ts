import { createPermission } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  actionExecutePermission,
  templateManagementPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { parse } from 'yaml';
import { TEMPLATE_DIRECTORY } from './__testUtils__/template';

const PAGE = path.resolve(TEMPLATE_DIRECTORY, '../../docs/policy.md');

/** The permission policy that the page shows, as it would run in a backend. */
async function shownPolicy(): Promise<PermissionPolicy> {
  const page = await readFile(PAGE, 'utf8');
  const code = stripTypeScriptTypes(/```ts\n(.*?)```/s.exec(page)?.[1] ?? '')
    .replace(/import (\{.*?\}) from ('.*?')/gs, 'const $1 = require($2)')
    .replace(/export class (\w+)/, 'return class $1');
  const Shown = compileFunction(code, ['require'])(require);
  return new Shown();
}

async function templateActions(): Promise<string[]> {
  const template = parse(
    await readFile(path.join(TEMPLATE_DIRECTORY, 'template.yaml'), 'utf8'),
  );
  return template.spec.steps.map(({ action }: { action: string }) => action);
}

describe('the permission policy in docs/policy.md', () => {
  it('lets the template of this repository run, and no other action', async () => {
    const decision = await (
      await shownPolicy()
    ).handle({ permission: actionExecutePermission });
    const allowed = JSON.stringify(decision).match(/[a-z-]+(:[a-z-]+)+/g) ?? [];
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      resourceType: 'scaffolder-action',
    });
    const needed = (await templateActions()).filter(
      action => !/^publish:(gitea|gitlab)$/.test(action),
    );
    expect(allowed).toEqual(needed);
  });

  it('keeps templates of anybody’s own away, and leaves the rest alone', async () => {
    const policy = await shownPolicy();
    expect(
      await policy.handle({ permission: templateManagementPermission }),
    ).toEqual({ result: 'DENY' });
    expect(
      await policy.handle({
        permission: createPermission({ name: 'any', attributes: {} }),
      }),
    ).toEqual({ result: 'ALLOW' });
  });
});
