import { contradictions } from './contradictions';
import { networkIntentShape } from './networkIntent';

/**
 * What a person chose in the form: the network of a service, without where it runs.
 *
 * @public
 */
export const networkIntentSchema = networkIntentShape.superRefine(
  (intent, context) => {
    for (const { path, code } of contradictions(intent)) {
      context.addIssue({ code: 'custom', path, message: code });
    }
  },
);
