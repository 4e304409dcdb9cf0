import fc from 'fast-check';
import { ServiceDefinition, deploymentsOf } from '../intent';
import { postureOfIntent, reportOf } from '../posture';
import { arbitraryServiceDefinition, pairwiseDefinitions } from '../testing';
import { annotationProblems } from './problems';
import { annotationsOfDeployments } from './annotationsOfDeployments';
import { postureOfAnnotations } from './postureOfAnnotations';

function expectRoundTrip(definition: ServiceDefinition) {
  const deployments = deploymentsOf(definition);
  const last = deployments[deployments.length - 1];
  const intended = postureOfIntent(last);
  const annotations = annotationsOfDeployments(deployments);

  expect(annotationProblems(annotations)).toEqual([]);
  const declared = postureOfAnnotations(intended.service, annotations);
  expect(reportOf(declared)).toEqual(reportOf(intended));
  expect(declared.expectations).toEqual(intended.expectations);
}

describe('annotations of a generated service', () => {
  it.each(pairwiseDefinitions().map(one => [JSON.stringify(one), one]))(
    'declare the posture that was chosen: %.0s#%#',
    (_, { definition }) => expectRoundTrip(definition),
  );

  it('declare the posture of every service that the form can express', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), expectRoundTrip),
      { numRuns: 500 },
    );
  });
});
