import { NetworkPosture, unknown } from 'backstage-plugin-cloud-run-common';

/** The posture as far as a plan can tell it: that says nothing of what is replaced together with what. */
export function asPlanned(posture: NetworkPosture): NetworkPosture {
  const { grantResources } = posture.terraform;
  const hasGrants =
    grantResources.state === 'known' && grantResources.value.length > 0;
  return hasGrants
    ? {
        ...posture,
        terraform: {
          ...posture.terraform,
          grantsFollowReplacement: unknown({
            code: 'unresolved',
            what: 'terraform.grantsFollowReplacement',
          }),
        },
      }
    : posture;
}
