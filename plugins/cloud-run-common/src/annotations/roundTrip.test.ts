import fc from 'fast-check';
import { ServiceDefinition, deploymentsOf } from '../intent';
import { postureOfIntent, reportOf } from '../posture';
import { arbitraryServiceDefinition, pairwiseDefinitions } from '../testUtils';
import { annotationProblems } from './problems';
import { annotationsOfDeployments } from './annotationsOfDeployments';
import { postureOfAnnotations } from './postureOfAnnotations';

function roundTrip(definition: ServiceDefinition) {
  const deployments = deploymentsOf(definition);
  const intended = postureOfIntent(deployments[deployments.length - 1]);
  const annotations = annotationsOfDeployments(deployments);
  const declared = postureOfAnnotations(intended.service, annotations);
  return { annotations, declared, intended };
}

/** What has to be the same before and after. */
function compared({
  annotations,
  declared,
  intended,
}: ReturnType<typeof roundTrip>) {
  return [
    {
      problems: annotationProblems(annotations),
      report: reportOf(declared),
      expectations: declared.expectations,
    },
    {
      problems: [],
      report: reportOf(intended),
      expectations: intended.expectations,
    },
  ];
}

describe('annotations of a generated service', () => {
  it.each(
    pairwiseDefinitions().map(one => [one.title, one.definition] as const),
  )('declare the posture that was chosen: %s', (_, definition) => {
    const [after, before] = compared(roundTrip(definition));
    expect(after).toEqual(before);
  });

  it('declare the posture of every service that the form can express', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        const [after, before] = compared(roundTrip(definition));
        expect(after).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});
