import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  cloudRunPermissions,
  cloudRunPolicyReadPermission,
  cloudRunPostureReadPermission,
  cloudRunPreviewPermission,
} from 'backstage-plugin-cloud-run-common';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LanternPolicy } from './__testUtils__/LanternPolicy';

const user = (...ownershipEntityRefs: string[]): PolicyQueryUser => ({
  credentials: mockCredentials.user(),
  info: { userEntityRef: 'user:default/ann', ownershipEntityRefs },
});

const GUEST = user('user:default/guest');
const TEAM = user('user:default/ann', 'group:default/shop');
const SECURITY = user('user:default/sam', 'group:default/security');

const DOCUMENTATION = path.resolve(__dirname, '../../../docs/security.md');

describe('the permission policy of the documentation', () => {
  it.each([
    [cloudRunPostureReadPermission, SECURITY, AuthorizeResult.ALLOW],
    [cloudRunPostureReadPermission, TEAM, AuthorizeResult.CONDITIONAL],
    [cloudRunPolicyReadPermission, GUEST, AuthorizeResult.ALLOW],
    [cloudRunPreviewPermission, TEAM, AuthorizeResult.ALLOW],
    [cloudRunPreviewPermission, GUEST, AuthorizeResult.DENY],
  ])('decides about %j', async (permission, asking, result) => {
    const decision = await new LanternPolicy().handle({ permission }, asking);
    expect(decision.result).toBe(result);
  });

  it('is what the page shows, and the page names every permission', async () => {
    const page = await readFile(DOCUMENTATION, 'utf8');
    const example = await readFile(
      path.join(__dirname, '__testUtils__/LanternPolicy.ts'),
      'utf8',
    );
    expect(page).toContain(example.trim());
    for (const { name } of cloudRunPermissions) {
      expect(page).toContain(`\`${name}\``);
    }
  });

  it('every test that the page names exists', async () => {
    const page = await readFile(DOCUMENTATION, 'utf8');
    const tests = [...page.matchAll(/\]\(\.\.\/(\S+?\.tsx?)\)/g)];
    expect(tests.length).toBeGreaterThan(5);
    await Promise.all(
      tests.map(([, file]) =>
        readFile(path.resolve(path.dirname(DOCUMENTATION), '..', file)),
      ),
    );
  });
});
