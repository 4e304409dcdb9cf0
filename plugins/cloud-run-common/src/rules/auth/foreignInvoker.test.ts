import {
  exampleGrant,
  examplePosture,
  inPart,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { foreignInvoker } from './foreignInvoker';

const domains = { allowedInvokers: { domains: ['example.com'] } };

const projects = { allowedInvokers: { projects: ['partner'] } };

const grantedTo = (...members: string[]) =>
  examplePosture({
    auth: { invokers: seen(members.map(member => exampleGrant(member))) },
  });

testRule(foreignInvoker, {
  passes: [
    {
      name: 'no domain and no project is listed',
      posture: grantedTo('user:mallory@elsewhere.example'),
      policy: { allowedInvokers: { allUsers: false } },
    },
    {
      name: 'nothing is said of invokers',
      posture: grantedTo('user:mallory@elsewhere.example'),
    },
    {
      name: 'no domain and no project is listed, and who is granted is not known',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      policy: { allowedInvokers: { allUsers: false } },
    },
    {
      name: 'people of the organisation',
      posture: grantedTo(
        'user:ann@example.com',
        'group:shop@EXAMPLE.com',
        'domain:example.com',
      ),
      policy: domains,
    },
    {
      name: 'service accounts of this project and of a listed one',
      posture: grantedTo(
        'serviceAccount:web@shop.iam.gserviceaccount.com',
        'serviceAccount:web@partner.iam.gserviceaccount.com',
      ),
      policy: projects,
    },
    {
      name: 'service accounts, of which domains say nothing',
      posture: grantedTo('serviceAccount:web@other.iam.gserviceaccount.com'),
      policy: domains,
    },
    {
      name: 'people, of which projects say nothing',
      posture: grantedTo('user:mallory@elsewhere.example'),
      policy: projects,
    },
    {
      name: 'Google’s own service agents',
      posture: grantedTo(
        'serviceAccount:service-1@gcp-sa-iap.iam.gserviceaccount.com',
        'serviceAccount:service-1@serverless-robot-prod.iam.gserviceaccount.com',
      ),
      policy: projects,
    },
    {
      name: 'everybody, which is another rule’s matter',
      posture: grantedTo('allUsers', 'allAuthenticatedUsers'),
      policy: { allowedInvokers: { domains: ['example.com'], projects: [] } },
    },
    {
      name: 'a stranger may look and not call',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('user:mallory@elsewhere.example', {
              role: 'roles/viewer',
            }),
          ]),
        },
      }),
      policy: domains,
    },
    {
      name: 'an unclear principal, of which domains say nothing',
      posture: grantedTo('principal://iam.googleapis.com/whatever'),
      policy: domains,
    },
  ],
  fails: [
    {
      name: 'people of another domain, beside others that are not known',
      posture: examplePosture({
        auth: {
          invokers: inPart(
            'auth.invokers',
            exampleGrant('user:mallory@elsewhere.example'),
          ),
        },
      }),
      policy: domains,
      values: { members: 'user:mallory@elsewhere.example' },
    },
    {
      name: 'people of another domain',
      posture: grantedTo(
        'user:ann@example.com',
        'user:mallory@elsewhere.example',
        'domain:sub.example.com',
      ),
      policy: domains,
      values: {
        members: 'user:mallory@elsewhere.example, domain:sub.example.com',
      },
    },
    {
      name: 'a service account of another project',
      posture: grantedTo('serviceAccount:web@other.iam.gserviceaccount.com'),
      policy: projects,
      values: { members: 'serviceAccount:web@other.iam.gserviceaccount.com' },
    },
    {
      name: 'a service account that is only named like a service agent',
      posture: grantedTo(
        'serviceAccount:service-1@other.iam.gserviceaccount.com',
      ),
      policy: projects,
    },
  ],
  notEvaluated: [
    {
      name: 'grants unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      policy: domains,
      missing: ['auth.invokers'],
    },
    {
      name: 'a principal that does not tell its project',
      posture: grantedTo(
        'serviceAccount:1-compute@developer.gserviceaccount.com',
      ),
      policy: projects,
      missing: ['auth.invokers'],
    },
  ],
});
