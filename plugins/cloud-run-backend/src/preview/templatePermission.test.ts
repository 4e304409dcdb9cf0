import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { maySeeTemplate } from './templatePermission';

const tagged = (tag: string) => ({ 'backstage:permissions': { tags: [tag] } });

const TEMPLATE: TemplateEntityV1beta3 = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'service' },
  spec: {
    type: 'service',
    parameters: [{ title: 'a', ...tagged('open') }, { title: 'b' }],
    steps: [
      { id: 'x', name: 'x', action: 'generate', ...tagged('open') },
      { id: 'y', name: 'y', action: 'other', ...tagged('secret') },
    ],
  },
};

const when = (
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'scaffolder',
  resourceType: 'scaffolder-template',
  conditions,
});

const hasTag = (tag: string, rule = 'HAS_TAG') => ({
  rule,
  resourceType: 'scaffolder-template',
  params: { tag },
});

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

const maySee = (parameters: PolicyDecision, steps: PolicyDecision) =>
  maySeeTemplate(
    TEMPLATE,
    'generate',
    mockServices.permissions.mock({
      authorizeConditional: async () => [parameters, steps],
    }),
    mockCredentials.user(),
  );

describe('maySeeTemplate', () => {
  it.each([
    [ALLOW, ALLOW],
    [when(hasTag('open')), ALLOW],
    [ALLOW, when(hasTag('open'))],
    [ALLOW, when({ allOf: [hasTag('open'), { not: hasTag('secret') }] })],
    [when({ anyOf: [hasTag('none'), hasTag('open')] }), ALLOW],
  ])('allows by %j and %j', async (parameters, steps) => {
    expect(await maySee(parameters, steps)).toBe(true);
  });

  it.each([
    [DENY, ALLOW],
    [ALLOW, DENY],
    [when(hasTag('none')), ALLOW],
    [ALLOW, when(hasTag('secret'))],
    [ALLOW, when(hasTag('open', 'IS_OURS'))],
    [ALLOW, when({ not: hasTag('open', 'IS_OURS') })],
    [ALLOW, when({ not: { anyOf: [hasTag('x', 'IS_OURS')] } })],
  ])('refuses by %j and %j', async (parameters, steps) => {
    expect(await maySee(parameters, steps)).toBe(false);
  });
});
