import { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from './names';
import { consoleUrl, parseServiceRef, stringifyServiceRef } from './serviceRef';
import {
  declaredPosturesOf,
  isCloudRunEntity,
  serviceRefsOf,
} from './servicesOfEntity';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'storefront', annotations },
});

const tokyo = 'projects/lantern/locations/asia-northeast1/services/storefront';
const belgium = 'projects/lantern/locations/europe-west1/services/storefront';

describe('services of an entity', () => {
  it('are all that are named, malformed ones left out', () => {
    expect(
      serviceRefsOf(
        entity({ [ANNOTATIONS.service]: `${tokyo}, nonsense,${belgium}` }),
      ).map(stringifyServiceRef),
    ).toEqual([tokyo, belgium]);
  });

  it('is one without a link where only a network is declared', () => {
    const [declared, ...others] = declaredPosturesOf(
      entity({ [ANNOTATIONS.ingress]: 'internal' }),
    );

    expect(others).toEqual([]);
    expect(declared.ref).toBeUndefined();
    expect(declared.posture.service).toEqual({ name: 'storefront' });
  });

  it('are none for other entities', () => {
    expect(isCloudRunEntity(entity())).toBe(false);
    expect(isCloudRunEntity(entity({ 'example.com/x': 'y' }))).toBe(false);
    expect(declaredPosturesOf(entity())).toEqual([]);
  });
});

describe('service refs', () => {
  it.each([
    'projects/lantern/locations/asia-northeast1/services/Storefront',
    'projects/lantern/locations//services/storefront',
    'projects/lantern/locations/global/services/storefront',
    `${tokyo}/revisions/1`,
    'storefront',
    '',
  ])('refuse %p', text => {
    expect(parseServiceRef(text)).toBeUndefined();
  });

  it('lead to the console', () => {
    expect(
      consoleUrl({
        project: 'lantern',
        location: 'europe-west1',
        service: 'storefront',
      }),
    ).toBe(
      'https://console.cloud.google.com/run/detail/europe-west1/storefront/networking?project=lantern',
    );
  });
});
