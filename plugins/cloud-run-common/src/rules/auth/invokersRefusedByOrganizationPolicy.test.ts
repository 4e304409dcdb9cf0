import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { invokersRefusedByOrganizationPolicy } from './invokersRefusedByOrganizationPolicy';

const requireInvokerIam = {
  organizationPolicies: { 'run.managed.requireInvokerIam': true },
};

const domains = {
  organizationPolicies: { 'iam.allowedPolicyMemberDomains': ['C0abc1234'] },
};

const members = (...allowedMemberSubjects: string[]) => ({
  organizationPolicies: {
    'iam.managed.allowedPolicyMembers': { allowedMemberSubjects },
  },
});

const checkOff = examplePosture({ auth: { invokerCheck: seen('disabled') } });

const grantedTo = (member: string, role?: string) =>
  examplePosture({
    auth: {
      invokers: seen([
        exampleGrant('group:shop@example.com'),
        exampleGrant(member, role ? { role } : {}),
      ]),
    },
  });

testRule(invokersRefusedByOrganizationPolicy, {
  passes: [
    { name: 'no organisation policy is known', posture: checkOff },
    {
      name: 'the constraint is not enforced',
      posture: checkOff,
      policy: {
        organizationPolicies: { 'run.managed.requireInvokerIam': false },
      },
    },
    {
      name: 'the check is on',
      posture: grantedTo('allUsers'),
      policy: requireInvokerIam,
    },
    {
      name: 'a group is granted',
      posture: grantedTo('group:shop@example.com'),
      policy: domains,
    },
    {
      name: 'allUsers may look and not call',
      posture: grantedTo('allUsers', 'roles/viewer'),
      policy: domains,
    },
    {
      name: 'the check is off, of which domains say nothing',
      posture: checkOff,
      policy: domains,
    },
    {
      name: 'allUsers is listed',
      posture: grantedTo('allUsers'),
      policy: members('allUsers'),
    },
  ],
  fails: [
    {
      name: 'the check is off',
      posture: checkOff,
      policy: requireInvokerIam,
      values: {
        mechanism: 'invoker_iam_disabled',
        constraint: 'run.managed.requireInvokerIam',
      },
    },
    {
      name: 'allUsers is granted under restricted domains',
      posture: grantedTo('allUsers'),
      policy: domains,
      values: {
        mechanism: 'allUsers',
        constraint: 'iam.allowedPolicyMemberDomains',
      },
    },
    {
      name: 'allUsers is granted, and domains are restricted in both ways',
      posture: grantedTo('allUsers'),
      policy: {
        organizationPolicies: {
          ...domains.organizationPolicies,
          ...members('allUsers').organizationPolicies,
        },
      },
      values: {
        mechanism: 'allUsers',
        constraint: 'iam.allowedPolicyMemberDomains',
      },
    },
    {
      name: 'allUsers is granted and nobody is listed by name',
      posture: grantedTo('allUsers'),
      policy: {
        organizationPolicies: {
          'iam.managed.allowedPolicyMembers': {
            allowedPrincipalSets: ['//cloudresourcemanager/organizations/1'],
          },
        },
      },
      values: {
        mechanism: 'allUsers',
        constraint: 'iam.managed.allowedPolicyMembers',
      },
    },
    {
      name: 'every Google account is granted and not listed',
      posture: grantedTo('allAuthenticatedUsers'),
      policy: members('allUsers'),
      values: {
        mechanism: 'allUsers',
        constraint: 'iam.managed.allowedPolicyMembers',
      },
    },
    {
      name: 'both constraints refuse',
      posture: examplePosture({
        auth: {
          invokerCheck: seen('disabled'),
          invokers: seen([exampleGrant('allUsers')]),
        },
      }),
      policy: {
        organizationPolicies: {
          ...requireInvokerIam.organizationPolicies,
          ...domains.organizationPolicies,
        },
      },
      values: {
        mechanism: 'invoker_iam_disabled, allUsers',
        constraint:
          'run.managed.requireInvokerIam, iam.allowedPolicyMemberDomains',
      },
    },
  ],
  notEvaluated: [
    {
      name: 'the check unknown',
      posture: examplePosture({
        auth: { invokerCheck: missing('auth.invokerCheck') },
      }),
      policy: requireInvokerIam,
      missing: ['auth.invokerCheck'],
    },
    {
      name: 'the grants unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      policy: domains,
      missing: ['auth.invokers'],
    },
  ],
});
