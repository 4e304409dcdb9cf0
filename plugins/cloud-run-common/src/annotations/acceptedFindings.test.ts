import { acceptedFindingsOf, parseAcceptedFindings } from './acceptedFindings';
import { annotationProblems } from './problems';

describe('the annotation of accepted findings', () => {
  it('holds one finding a line', () => {
    expect(
      parseAcceptedFindings(`
        ingress/traffic-tags-public until 2027-01-31 by user:default/ann: Preview for the launch: two weeks
        egress/no-startup-probe until 2027-02-28 in web,api: The probe comes with the next release.
        auth/iap-twice until 2027-03-31: We know.
      `),
    ).toEqual([
      {
        rule: 'ingress/traffic-tags-public',
        until: '2027-01-31',
        by: 'user:default/ann',
        reason: 'Preview for the launch: two weeks',
      },
      {
        rule: 'egress/no-startup-probe',
        until: '2027-02-28',
        services: ['web', 'api'],
        reason: 'The probe comes with the next release.',
      },
      { rule: 'auth/iap-twice', until: '2027-03-31', reason: 'We know.' },
    ]);
  });

  it.each([
    ['nothing', ' \n '],
    ['no end', 'auth/iap-twice: We know.'],
    ['no reason', 'auth/iap-twice until 2027-03-31:'],
    ['a day that does not exist', 'auth/iap-twice until 2027-02-30: We know.'],
    ['no rule', 'iap-twice until 2027-03-31: We know.'],
    [
      'a good line and a bad one',
      'auth/iap-twice until 2027-03-31: We know.\nauth/iap-twice',
    ],
  ])('does not accept %s', (_, value) => {
    expect(parseAcceptedFindings(value)).toBeUndefined();
  });

  it('is read from an entity, and reported when it is malformed', () => {
    const entity = (value?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'web',
        annotations:
          value === undefined
            ? undefined
            : { 'cloud.google.com/run-accepted-findings': value },
      },
    });
    expect(acceptedFindingsOf(entity())).toEqual([]);
    expect(
      acceptedFindingsOf(entity('auth/iap-twice until 2027-03-31: We know.')),
    ).toHaveLength(1);
    const broken = entity('auth/iap-twice');
    expect(acceptedFindingsOf(broken)).toEqual([]);
    expect(
      annotationProblems(broken.metadata.annotations ?? {}).map(
        ({ declaration }) => declaration.name,
      ),
    ).toEqual(['cloud.google.com/run-accepted-findings']);
  });
});
