import { Diagnostic, LimitHit } from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';

/**
 * A set that declares nothing, and stands for what could not be read: beside it nothing is known to be absent.
 */
export function nothingDeclared(
  name: string,
  diagnostics: readonly Diagnostic[],
  limitsReached: readonly LimitHit[] = [],
): ResourceSet {
  return {
    name,
    source: 'terraform',
    configuration: {
      resources: [],
      moduleCalls: [],
      providers: [],
      outputs: [],
      diagnostics,
      limitsReached,
    },
  };
}
