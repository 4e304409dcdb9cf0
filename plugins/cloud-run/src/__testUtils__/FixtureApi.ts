import { CloudRunApi } from '../api';

/** A {@link CloudRunApi} that answers what a test gives it, and refuses what it was not given. */
export function fixtureApi(answers: Partial<CloudRunApi>): CloudRunApi {
  const refuse = async () => {
    throw new Error('The fixture has no answer to this');
  };
  return {
    getEntityPosture: refuse,
    previewService: refuse,
    getPolicy: refuse,
    getRules: refuse,
    ...answers,
  };
}
