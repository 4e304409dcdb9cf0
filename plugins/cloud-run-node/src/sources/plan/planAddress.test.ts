import { addressSteps, modulePathOf } from './planAddress';

describe('addresses of a plan', () => {
  it.each([
    ['google_x.y.id', ['google_x', 'y', 'id']],
    ['google_x.y["a.b"].id', ['google_x', 'y', ['a.b'], 'id']],
    ['google_x.y["a\\"]"][0]', ['google_x', 'y', ['a"]'], [0]]],
    ['', []],
    ['google_x.y[each.key]', ['google_x', 'y']],
  ])('has the steps of %s', (text, expected) => {
    expect(
      addressSteps(text).map(step => ('key' in step ? [step.key] : step.name)),
    ).toEqual(expected);
  });

  it.each([
    ['', []],
    ['module.a', [{ name: 'a' }]],
    [
      'module.a["x.y"].module.b[2].module.c',
      [{ name: 'a', key: 'x.y' }, { name: 'b', key: 2 }, { name: 'c' }],
    ],
  ])('has the module path of %j', (address, path) => {
    expect(modulePathOf(address)).toEqual(path);
  });
});
