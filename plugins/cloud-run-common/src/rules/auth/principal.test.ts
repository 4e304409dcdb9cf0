import { Principal, principalOf } from './principal';

const serviceAccount = (project: string): Principal => ({
  kind: 'service-account',
  project,
});
const person = (domain: string): Principal => ({ kind: 'person', domain });

describe('whom a member stands for', () => {
  it.each<[string, Principal]>([
    ['allUsers', { kind: 'everybody' }],
    ['allAuthenticatedUsers', { kind: 'everybody' }],
    ['user:ann@example.com', person('example.com')],
    ['group:Shop@Example.com', person('example.com')],
    ['domain:example.com', person('example.com')],
    ['serviceAccount:web@shop.iam.gserviceaccount.com', serviceAccount('shop')],
    [
      'serviceAccount:1-compute@developer.gserviceaccount.com',
      { kind: 'unclear' },
    ],
    ['serviceAccount:web@x.shop.iam.gserviceaccount.com', { kind: 'unclear' }],
    [
      'serviceAccount:web@shop.iam.gserviceaccount.com.example.com',
      { kind: 'unclear' },
    ],
    ['principal://iam.googleapis.com/whatever', { kind: 'unclear' }],
    ['principalSet://goog/public:all', { kind: 'unclear' }],
    ['deleted:user:ann@example.com?uid=1', { kind: 'unclear' }],
  ])('%s', (member, expected) => {
    expect(principalOf(member)).toEqual(expected);
  });

  it.each([
    'gcp-sa-iap',
    'serverless-robot-prod',
    'gcf-admin-robot',
    'cloudbuild',
  ])('service agents of %s', project => {
    const of = (name: string, where: string) =>
      principalOf(`serviceAccount:${name}@${where}.iam.gserviceaccount.com`);
    expect(of('service-12', project)).toEqual({ kind: 'service-agent' });
    expect(of('web', project)).toEqual(serviceAccount(project));
    expect(of('my-service-1', project)).toEqual(serviceAccount(project));
    expect(of('service-12', `my-${project}`)).toEqual(
      serviceAccount(`my-${project}`),
    );
  });

  it('no service agents of a project that is named alike', () => {
    expect(
      principalOf(
        'serviceAccount:service-1@cloudbuild-x.iam.gserviceaccount.com',
      ),
    ).toEqual(serviceAccount('cloudbuild-x'));
  });
});
