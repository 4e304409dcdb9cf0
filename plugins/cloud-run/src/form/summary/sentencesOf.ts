import { Locale } from 'backstage-plugin-cloud-run-common';
import { readAnswers } from '../model/answers';
import { withStandIns } from '../model/standIns';
import { isNetworkShape } from '../model/toDraft';
import { describeEnvironment, describeIntent } from '../review/describeIntent';

/** The sentences for the network and the environments of a form, or none while an answer is wrong or missing. */
export function sentencesOf(formData: unknown, locale: Locale): string[] {
  const answers = readAnswers(formData);
  if (!isNetworkShape(answers.network)) {
    return [];
  }
  const { definition, standIns } = withStandIns(answers, answers.network);
  return definition && standIns.every(standIn => standIn === 'name')
    ? [
        describeIntent(definition.network, locale),
        ...definition.environments.map(environment =>
          describeEnvironment(environment, locale),
        ),
      ]
    : [];
}
