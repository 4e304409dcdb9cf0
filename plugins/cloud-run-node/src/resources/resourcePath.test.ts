import { parseResourcePath } from './resourcePath';

describe('parseResourcePath', () => {
  it.each([
    ['run', { name: 'run' }],
    [
      'projects/p/regions/r/subnetworks/run',
      { name: 'run', project: 'p', region: 'r' },
    ],
    [
      'https://www.googleapis.com/compute/v1/projects/p/global/networks/n',
      { name: 'n', project: 'p' },
    ],
    [
      '//certificatemanager.googleapis.com/projects/p/locations/global/certificateMaps/m',
      { name: 'm', project: 'p', region: 'global' },
    ],
    [
      'locations/r/namespaces/p/services/s',
      { name: 's', project: 'p', region: 'r' },
    ],
    ['', { name: '' }],
  ])('reads %j', (text, path) => {
    expect(parseResourcePath(text)).toEqual({
      project: undefined,
      region: undefined,
      ...path,
    });
  });
});
