import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { ServiceDefinitionInput } from 'backstage-plugin-cloud-run-common';
import { textOfProblem } from '../FormText';
import { formTextOf } from '../formTextOf';
import { readAnswers } from '../model/answers';
import { isEnvironmentList } from './EnvironmentDraft';
import { problemsOfEnvironments } from './environmentProblems';

const LABELS = {
  name: 'environments.name',
  project: 'environments.project',
  region: 'environments.region',
  minInstances: 'environments.minInstances',
  maxInstances: 'environments.maxInstances',
  domains: 'ingress.domains',
  vpc: 'environments.ownVpc',
} as const;

function isLabelled(key: string | undefined): key is keyof typeof LABELS {
  return key !== undefined && key in LABELS;
}

/** Keeps the form from going on while something about an environment is wrong. */
export const validateEnvironments: CustomFieldValidator<
  ServiceDefinitionInput['environments']
> = (environments, field, { apiHolder, formData }) => {
  const text = formTextOf(apiHolder);
  if (!isEnvironmentList(environments)) {
    field.addError(text.t('form.problem.incomplete'));
    return;
  }
  const { network } = readAnswers(formData);
  const messages = problemsOfEnvironments(environments, network).map(
    problem => {
      const [, index, key] = problem.field.split('.');
      const described = textOfProblem(problem, text);
      return isLabelled(key)
        ? text.t('form.problem.environment', {
            number: String(Number(index) + 1),
            field: text.t(`form.${LABELS[key]}`),
            problem: described,
          })
        : described;
    },
  );
  new Set(messages).forEach(message => field.addError(message));
};
