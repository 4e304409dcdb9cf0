import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { CloudRunMetrics } from './CloudRunMetrics';

function setUp() {
  const service = metricsServiceMock.mock();
  const recorded: [string, number, object | undefined][] = [];
  const callbacks = new Map<string, Parameters<typeof watched>[0]>();
  const watched = (
    callback: (result: { observe(value: number): void }) => void,
  ) => callback;
  service.createCounter.mockImplementation(name => ({
    add: (value, attributes) => recorded.push([name, value, attributes]),
  }));
  service.createHistogram.mockImplementation(name => ({
    record: (value, attributes) => recorded.push([name, value, attributes]),
  }));
  service.createObservableGauge.mockImplementation(name => ({
    addCallback: callback => {
      callbacks.set(name, callback);
    },
    removeCallback: () => {},
  }));
  return { metrics: new CloudRunMetrics(service), recorded, callbacks };
}

describe('CloudRunMetrics', () => {
  it('counts without naming anything', () => {
    const { metrics, recorded } = setUp();
    metrics.reading('too-slow', 1_500);
    metrics.bound('files');
    metrics.cache('hit');
    metrics.preview('refused', 20);
    metrics.refused('posture');
    expect(recorded).toEqual([
      ['cloud_run.readings', 1, { outcome: 'too-slow' }],
      ['cloud_run.reading.duration', 1.5, { outcome: 'too-slow' }],
      ['cloud_run.reading.bounds', 1, { limit: 'files' }],
      ['cloud_run.cache', 1, { result: 'hit' }],
      ['cloud_run.previews', 1, { outcome: 'refused' }],
      ['cloud_run.preview.duration', 0.02, { outcome: 'refused' }],
      ['cloud_run.requests.refused', 1, { route: 'posture' }],
    ]);
  });

  it('tells what is under way when it is asked', () => {
    const { metrics, callbacks } = setUp();
    metrics.watch(() => ({
      queue: { waiting: 3, running: 2 },
      cache: { characters: 9 },
    }));
    const observed = [...callbacks].map(([name, callback]) => {
      const observe = jest.fn();
      callback({ observe });
      return [name, ...observe.mock.calls.flat()];
    });
    expect(observed).toEqual([
      ['cloud_run.queue.waiting', 3],
      ['cloud_run.queue.running', 2],
      ['cloud_run.cache.size', 9],
    ]);
  });
});
