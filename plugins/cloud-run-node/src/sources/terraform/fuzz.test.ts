import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { InputError } from '@backstage/errors';
import { memoryFiles } from 'backstage-cloud-run-terraform';
import { NATIVE_FIXTURES } from 'backstage-cloud-run-terraform/testUtils';
import { servicesOfConfiguration } from '../../posture';
import { configurationOfPlan } from '../plan';
import { readTerraform } from './readTerraform';

const FOLDER = join(__dirname, '__fixtures__');

const TEXTS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.tf'))
  .map(path => readFileSync(join(FOLDER, path), 'utf8'));

/** Lines of real configurations, of which a broken one is put together. */
const LINES = fc.constantFrom(
  ...TEXTS.flatMap(text => text.split('\n')),
  ...Object.values(NATIVE_FIXTURES).flatMap(text => text.split('\n')),
);

/** A configuration with parts cut out of it, doubled or replaced. */
const broken = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 3 }), LINES), {
      maxLength: 6,
    }),
  )
  .map(([text, edits]) => {
    const lines = text.split('\n');
    for (const [at, count, line] of edits) {
      lines.splice(at % lines.length, count, line);
    }
    return lines.join('\n');
  });

describe('mapping of anything', () => {
  it('never throws for what files say', async () => {
    await fc.assert(
      fc.asyncProperty(broken, broken, async (main, other) => {
        const { services } = servicesOfConfiguration(
          await readTerraform(
            memoryFiles({ 'main.tf': main, 'other.tf': other }),
          ),
        );
        for (const { posture, at } of services) {
          expect(posture.service.name).not.toBe('');
          expect(at?.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    );
  }, 120_000);

  it('never throws for lines in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINES, { maxLength: 60 }), async lines => {
        const { services } = servicesOfConfiguration(
          await readTerraform(memoryFiles({ 'main.tf': lines.join('\n') })),
        );
        expect(services.map(({ source }) => source)).toEqual(
          services.map(() => 'terraform'),
        );
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    );
  }, 120_000);

  it('says of plans of any shape what is wrong with them', () => {
    const shaped = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(
          ...[null, true, false, 0, '', 'managed', 'data', 'var.x', '1.2'],
          ...[
            'each.value',
            'module.a.b',
            'google_cloud_run_v2_service',
            'name',
          ],
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            ...['root_module', 'resources', 'child_modules', 'address', 'mode'],
            ...['type', 'name', 'index', 'values', 'expressions', 'references'],
            ...['constant_value', 'module_calls', 'module', 'outputs', 'value'],
            ...['after_unknown', 'change', '__proto__', 'expression'],
          ),
          tie('value'),
          { maxKeys: 5 },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(
        shaped,
        shaped,
        shaped,
        (planned_values, configuration, resource_changes) => {
          const plan = {
            format_version: '1.2',
            ...{ planned_values, configuration, resource_changes },
            prior_state: { values: planned_values },
          };
          let wrong: unknown;
          try {
            servicesOfConfiguration(configurationOfPlan(plan, 'plan.json'));
          } catch (error) {
            wrong = error;
          }
          expect(wrong instanceof InputError ? undefined : wrong).toBe(
            undefined,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
