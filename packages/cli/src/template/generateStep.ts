import { InputError } from '@backstage/errors';
import { Template } from './readTemplate';

const GENERATE = 'cloud-run:service:generate';

/** Actions that leave the files in the workspace as they are. */
const HARMLESS =
  /^(catalog:(fetch|register)|debug:(log|wait)|notification:send)$/;

type Step = Template['spec']['steps'][number];

function placeOf({ id, name, action }: Step): string {
  return `The step ${id ?? name ?? action}`;
}

/**
 * The step of a template that generates the service. What is published comes from it alone.
 *
 * @throws InputError when another step may have a hand in the files, or the step depends on more than the parameters
 */
export function generateStepOf({ spec: { steps } }: Template): Step {
  const published = steps.findIndex(({ action }) =>
    action.startsWith('publish:'),
  );
  const making = published < 0 ? steps : steps.slice(0, published);
  const [step, ...more] = making.filter(({ action }) => action === GENERATE);
  if (!step || more.length > 0) {
    throw new InputError(
      `The template must have one step with the action ${GENERATE} before it publishes; it has ${
        step ? more.length + 1 : 'none'
      }.`,
    );
  }
  const other = making.find(
    ({ action }) => action !== GENERATE && !HARMLESS.test(action),
  );
  if (other) {
    throw new InputError(
      `${placeOf(other)} uses ${
        other.action
      }, which may make files and cannot run here. Move what it does into the skeleton, or dry-run the template in the portal.`,
    );
  }
  if (step.each !== undefined) {
    throw new InputError(
      `${placeOf(step)} runs several times (each), which cannot be done here.`,
    );
  }
  const outside = /\$\{\{[^}]*\b(steps|user|secrets|environment|each)\./.exec(
    JSON.stringify(step.input),
  );
  if (outside) {
    throw new InputError(
      `${placeOf(step)} takes ${
        outside[1]
      } for its input, which only the portal has. Use parameters alone.`,
    );
  }
  return step;
}
