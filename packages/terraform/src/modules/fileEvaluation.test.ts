import { Environment, evaluate } from '../evaluate';
import { dataOfValue, stringValue, unknownValue } from '../values';
import { ConfigurationReader } from './configurationReader';
import { Evaluation } from './fileEvaluation';
import { memoryFiles } from './memoryFiles';

/** A file whose expressions may use `here.NAME` and `shout()` besides the functions of the language. */
function environmentOf({ budget, files }: Evaluation): Environment {
  return {
    budget,
    files,
    resolve: (root, steps, origin) => {
      const [step] = steps;
      return root === 'here' && step?.kind === 'attribute'
        ? { value: stringValue(step.name, origin), steps: 1 }
        : { value: unknownValue(root, origin), steps: steps.length };
    },
    attributeOf: (_, name, origin) => unknownValue(name, origin),
    call: (name, [arg], origin) =>
      name === 'shout' && arg.kind === 'string'
        ? stringValue(`${arg.value}!`, origin)
        : undefined,
  };
}

async function valueOf(expression: string) {
  const reader = new ConfigurationReader(
    memoryFiles({
      'a/run.hcl': `value = ${expression}\n`,
      'a/data.json': '{"next": "b/data.json"}',
      'b/data.json': '{"name": "b"}',
    }),
  );
  const { result } = await reader.evaluating(evaluation => {
    const node = evaluation.file('a/run.hcl')?.body.attributes.get('value');
    return (
      node &&
      evaluate(node.expression, {
        path: 'a/run.hcl',
        environment: environmentOf(evaluation),
      })
    );
  });
  return result && dataOfValue(result);
}

describe('a file in the language of Terraform that is none of its own', () => {
  it.each([
    ['here.there', 'there'],
    ['shout(upper(here.there))', 'THERE!'],
    ['upper(shout("a"))', 'A!'],
    ['elsewhere.there', undefined],
    ['unknown_function("a")', undefined],
    ['jsondecode(file(jsondecode(file("a/data.json")).next)).name', 'b'],
    ['file("../outside")', undefined],
  ])('is evaluated with what it refers to: %s', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it('says which bounds it reached', async () => {
    const reader = new ConfigurationReader(
      memoryFiles({ 'run.hcl': 'value = [for i in range(1000): i]\n' }),
      { limits: { evaluations: 100 } },
    );
    const { limitsReached } = await reader.evaluating(evaluation => {
      const node = evaluation.file('run.hcl')?.body.attributes.get('value');
      return (
        node &&
        evaluate(node.expression, {
          path: 'run.hcl',
          environment: environmentOf(evaluation),
        })
      );
    });
    expect(limitsReached).toEqual([{ limit: 'evaluations', at: '' }]);
  });
});
