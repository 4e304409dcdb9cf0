import {
  declaredPosturesOf,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import {
  examplePosture,
  seen,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { DeclaredService } from 'backstage-plugin-cloud-run-node';
import { findServices } from './findServices';

const entity = (annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', annotations },
});

const link = (path: string, line: number) => `https://host/${path}#L${line}`;

const service = (
  name: string,
  place: { project?: string; location?: string } = {},
): DeclaredService => ({
  source: 'terraform',
  address: 'google_cloud_run_v2_service.main',
  at: { path: 'infra/service.tf', line: 3 },
  posture: {
    ...unknownPosture({ name, ...place }),
    ingress: {
      ...unknownPosture({ name }).ingress,
      setting: {
        state: 'known',
        value: 'internal',
        evidence: [{ kind: 'file', path: 'infra/service.tf', line: 7 }],
      },
    },
  },
});

const find = (
  annotations: Record<string, string>,
  ...services: DeclaredService[]
) => {
  const found = entity(annotations);
  return Array.from(
    findServices(found, declaredPosturesOf(found), { services, link }).services,
  );
};

const LINKED = {
  'cloud.google.com/run-service':
    'projects/lantern-shop/locations/asia-northeast1/services/orders,projects/lantern-shop/locations/europe-west1/services/orders',
  'run.googleapis.com/ingress': 'all',
  'cloud.google.com/run-egress-path': 'default',
  'cloud.google.com/run-public': 'intended',
};

describe('the services of an entity', () => {
  it('are those it links to, as files declare them, completed by annotations', () => {
    const [tokyo, belgium] = find(
      LINKED,
      service('orders', { location: 'asia-northeast1' }),
      service('billing', { location: 'europe-west1' }),
    );
    expect(tokyo).toMatchObject({
      source: 'terraform',
      ref: { location: 'asia-northeast1' },
      sourceLink: 'https://host/infra/service.tf#L3',
      posture: {
        service: { project: 'lantern-shop' },
        ingress: {
          setting: {
            value: 'internal',
            evidence: [{ url: 'https://host/infra/service.tf#L7' }],
          },
        },
        egress: { path: { value: { kind: 'default' } } },
        expectations: { public: true },
      },
    });
    expect(belgium).toMatchObject({
      source: 'catalog',
      posture: { ingress: { setting: { value: 'all' } } },
    });
  });

  it('are not those of another project', () => {
    expect(
      find(LINKED, service('orders', { project: 'lantern-other' })).map(
        ({ source }) => source,
      ),
    ).toEqual(['catalog', 'catalog']);
  });

  it('are all of the repository where the entity links to none', () => {
    const found = find(
      { 'cloud.google.com/run-public': 'intended' },
      service('orders', { project: 'lantern-shop', location: 'europe-west1' }),
      service('billing'),
    );
    expect(
      found.map(({ ref, posture }) => [
        posture.service.name,
        ref?.location,
        posture.expectations.public,
      ]),
    ).toEqual([
      ['orders', 'europe-west1', true],
      ['billing', undefined, false],
    ]);
  });

  it('have the annotations of the entity where the repository has one service', () => {
    const [found] = find(
      { 'cloud.google.com/run-public': 'intended' },
      service('shop-orders'),
    );
    expect(found.posture.expectations.public).toBe(true);
  });

  it('are told by annotations where there is no repository', () => {
    expect(find({ 'run.googleapis.com/ingress': 'all' })).toMatchObject([
      {
        source: 'catalog',
        posture: { ingress: { setting: { value: 'all' } } },
      },
    ]);
    expect(find({})).toEqual([]);
  });

  it('keep what a test posture knows', () => {
    const known = { ...service('orders'), posture: examplePosture() };
    expect(
      find({ 'run.googleapis.com/ingress': 'all' }, known)[0].posture.ingress
        .setting,
    ).toEqual(seen('internal'));
  });
});
