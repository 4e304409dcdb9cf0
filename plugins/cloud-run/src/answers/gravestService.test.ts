import * as fixtures from '../__testUtils__/fixtures';
import { gravestService } from './gravestService';

const [sound] = fixtures.postureOf(fixtures.storefront).services;
const [grave] = fixtures.postureOf(fixtures.backOffice).services;

describe('gravestService', () => {
  it('is the one with the gravest finding, wherever it stands', () => {
    expect(gravestService([sound, grave])).toBe(1);
    expect(gravestService([grave, sound])).toBe(0);
  });

  it('is the first where nothing is grave', () => {
    expect(gravestService([sound, sound])).toBe(0);
    expect(gravestService([])).toBe(0);
  });
});
