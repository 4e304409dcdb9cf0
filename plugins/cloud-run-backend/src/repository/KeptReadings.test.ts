import { mockServices } from '@backstage/backend-test-utils';
import { KeptReadings } from './KeptReadings';
import { Recently } from './Recently';

describe('KeptReadings', () => {
  it('keeps so much and no more, and what was used last', async () => {
    const cache = mockServices.cache.mock();
    const kept = new KeptReadings(cache, 300);
    const reading = {
      state: 'failed',
      because: 'too-large',
      etag: 'x'.repeat(60),
    } as const;
    await kept.set('a', reading);
    await kept.set('b', reading);
    await kept.get('a');
    await kept.set('c', reading);
    expect(cache.delete).toHaveBeenCalledTimes(1);
    expect(cache.delete).toHaveBeenCalledWith(cache.set.mock.calls[1][0]);
    expect(kept.characters).toBeLessThanOrEqual(300);
  });
});

describe('Recently', () => {
  it('remembers for a while, and does not grow', () => {
    const recently = new Recently<number>(10);
    for (let now = 0; now < 1_000; now += 1) {
      recently.set(`url-${now}`, now, now);
    }
    expect(recently.size).toBe(10);
    expect(recently.get('url-999', 1_000)).toBe(999);
    expect(recently.get('url-5', 1_000)).toBeUndefined();
  });
});
