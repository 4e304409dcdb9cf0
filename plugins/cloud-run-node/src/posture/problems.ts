import { ReadProblem } from './declaredServices';
import { ResourceSet } from '../resources/resource';
import { ResourceGraph } from '../resources/resourceGraph';

/** What stands in the way of reading, worst first. */
export function problemsOf(
  sets: readonly ResourceSet[],
  { completeness }: ResourceGraph,
): ReadProblem[] {
  return [
    ...sets
      .flatMap(({ configuration }) => configuration.diagnostics)
      .map<ReadProblem>(
        ({ severity, path, line, column, summary, detail }) => ({
          severity,
          message: `${summary}: ${detail}`,
          path,
          line,
          column,
        }),
      ),
    ...completeness.unknownModules().map<ReadProblem>(call => ({
      severity: 'warning',
      message: `The code of ${call.address} is not in what was read${
        call.source === undefined ? '' : ` (it comes from ${call.source})`
      }, so what it declares is not known.`,
      path: call.origin.path,
      line: call.origin.line,
    })),
  ];
}
