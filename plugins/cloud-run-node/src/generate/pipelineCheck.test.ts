import { ConfigReader } from '@backstage/config';
import { readPipelineCheck } from './pipelineCheck';

const read = (pipeline: unknown) =>
  readPipelineCheck(
    new ConfigReader(JSON.parse(JSON.stringify({ cloudRun: { pipeline } }))),
  );

const PACKAGE = { package: '@lantern/cloud-run-check', version: '1.2.3' };
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('cloudRun.pipeline', () => {
  it('may be left out', () => {
    expect(readPipelineCheck(new ConfigReader({}))).toBeUndefined();
  });

  it.each([
    PACKAGE,
    { ...PACKAGE, package: 'cloud-run-check', version: '1.2.3-rc.1' },
    { ...PACKAGE, registry: 'https://packages.lantern.example/npm/' },
    { ...PACKAGE, integrity: `sha512-${'A'.repeat(86)}==` },
    { image: `registry.lantern.example/check@${DIGEST}` },
    { image: `registry.lantern.example:5000/a/check:1.2.3@${DIGEST}` },
    { image: 'registry.lantern.example/check:1.2.3' },
  ])('names where the check comes from: %j', check => {
    expect(read({ check })).toEqual(check);
  });

  it.each([
    [{}, 'cloudRun.pipeline.check'],
    [{ check: 'npm' }, 'cloudRun.pipeline.check'],
    [{ check: {} }, 'cloudRun.pipeline.check.package'],
    [{ check: PACKAGE, checks: [] }, 'checks'],
    [{ check: { ...PACKAGE, version: 'latest' } }, 'one exact version'],
    [{ check: { ...PACKAGE, version: '1.x' } }, 'one exact version'],
    [{ check: { ...PACKAGE, package: '-g' } }, 'check.package'],
    [{ check: { ...PACKAGE, package: 'a b' } }, 'name of a package'],
    [{ check: { ...PACKAGE, registry: 'http://a.example' } }, 'https address'],
    [
      { check: { ...PACKAGE, registry: 'https://a:b@c.example' } },
      'without credentials',
    ],
    [{ check: { ...PACKAGE, integrity: 'sha512-short' } }, 'check.integrity'],
    [{ check: { ...PACKAGE, image: 'a/b:1' } }, 'package'],
    [{ check: { image: 'registry.lantern.example/check' } }, 'exact tag'],
    [{ check: { image: 'registry.lantern.example/check:latest' } }, 'tag'],
    [{ check: { image: 'registry.lantern.example/check:1"; id' } }, 'image'],
  ])('is refused for %j', (pipeline, why) => {
    expect(() => read(pipeline)).toThrow(why);
    expect(() => read(pipeline)).toThrow('cloudRun.pipeline is wrong:');
  });
});
