import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PermissionCriteria,
  PermissionCondition,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';

/** A part of a template, which may say by tags who sees it. */
interface TemplatePart {
  'backstage:permissions'?: { tags?: string[] };
}

/** The scaffolder's own rule about parts of templates. One that it does not have decides against whoever asks. */
function holds(
  criteria: PermissionCriteria<PermissionCondition>,
  part: TemplatePart,
): boolean {
  if ('allOf' in criteria) {
    return criteria.allOf.every(inner => holds(inner, part));
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(inner => holds(inner, part));
  }
  if ('not' in criteria) {
    return isKnown(criteria.not) && !holds(criteria.not, part);
  }
  const tag = criteria.params?.tag;
  return (
    isKnown(criteria) &&
    typeof tag === 'string' &&
    (part['backstage:permissions']?.tags ?? []).includes(tag)
  );
}

function isKnown(criteria: PermissionCriteria<PermissionCondition>): boolean {
  if ('allOf' in criteria) {
    return criteria.allOf.every(isKnown);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.every(isKnown);
  }
  return 'not' in criteria
    ? isKnown(criteria.not)
    : criteria.rule === 'HAS_TAG';
}

function allows(decision: PolicyDecision, part: TemplatePart): boolean {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return true;
    case AuthorizeResult.CONDITIONAL:
      return holds(decision.conditions, part);
    default:
      return false;
  }
}

/**
 * Whether somebody may see what a template asks for and does, by the scaffolder's permissions: any of its pages, and the
 * step that generates the service.
 */
export async function maySeeTemplate(
  template: TemplateEntityV1beta3,
  action: string,
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [ofParameters, ofSteps] = await permissions.authorizeConditional(
    [
      { permission: templateParameterReadPermission },
      { permission: templateStepReadPermission },
    ],
    { credentials },
  );
  const pages = [template.spec.parameters ?? {}].flat();
  return (
    pages.some(page => allows(ofParameters, page)) &&
    template.spec.steps
      .filter(step => step.action === action)
      .every(step => allows(ofSteps, step))
  );
}
