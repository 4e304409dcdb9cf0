import { CLOUD_RUN_RULES } from 'backstage-plugin-cloud-run-common';
import { parseNative } from 'backstage-cloud-run-terraform/syntax';

describe('the Terraform that rules show', () => {
  it.each(CLOUD_RUN_RULES)(
    'is well formed in $id',
    ({ example, terraform }) => {
      for (const text of [example, terraform ?? '']) {
        expect(parseNative('main.tf', text).diagnostics).toEqual([]);
      }
    },
  );
});
