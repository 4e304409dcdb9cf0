import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  NetworkIntentInput,
  OPEN_POLICY,
} from 'backstage-plugin-cloud-run-common';
import { cloudRunApiRef } from '../../api';
import { labelledProblem } from '../FormText';
import { formTextOf } from '../formTextOf';
import { problemsOfNetwork } from '../model/problems';
import { isNetworkShape } from '../model/toDraft';

/** Keeps the form from going on while an answer is wrong or outside the policy. */
export const validateNetwork: CustomFieldValidator<NetworkIntentInput> = async (
  network,
  field,
  { apiHolder },
) => {
  const text = formTextOf(apiHolder);
  if (!isNetworkShape(network)) {
    field.addError(text.t('form.problem.incomplete'));
    return;
  }
  const policy =
    (await apiHolder
      .get(cloudRunApiRef)
      ?.getPolicy()
      .catch(() => undefined)) ?? OPEN_POLICY;
  const messages = problemsOfNetwork(network, policy).map(problem =>
    labelledProblem(problem, text),
  );
  new Set(messages).forEach(message => field.addError(message));
};
