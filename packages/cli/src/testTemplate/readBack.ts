import {
  filesBelow,
  objectionText,
  readBack as readRepositoryBack,
} from 'backstage-plugin-cloud-run-node';
import { Generated } from './trial';

/**
 * What reading the generated repository back says that was not chosen, is outside the policy, or cannot be told. Nothing
 * when the round trip closes.
 */
export async function readBack({
  files,
  readBack: options,
}: Generated): Promise<string[]> {
  const { objections, hidden } = await readRepositoryBack(
    filesBelow('', files),
    options,
  );
  return [...objections, ...hidden].map(objection =>
    // The same mistake in several environments and networks is one.
    objectionText({ ...objection, environments: [] }),
  );
}
