import { expect } from 'expect';
import { ArchiveEntry } from '../../__testUtils__/archive';

/** A repository that is meant to do harm. */
export interface Attempt {
  name: string;
  files(): Record<string, string> | readonly ArchiveEntry[];
  /** What is told of the repository; anything, where only the portal's life is asked. */
  expected?: object;
}

/** A service that is all right by itself. */
export const SERVICE = `
resource "google_cloud_run_v2_service" "main" {
  name     = "storefront"
  location = "asia-northeast1"
  project  = "lantern-shop"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers { image = "image" }
  }
}
`;

/** A service beside Terraform that is not. */
export function beside(terraform: string): Record<string, string> {
  return { 'infra/main.tf': SERVICE, 'infra/hostile.tf': terraform };
}

/** The service is known, and that something about the repository is not. */
export const READ_IN_PART = {
  state: 'read',
  problems: expect.arrayContaining([
    expect.objectContaining({ severity: 'error' }),
  ]),
};

/** Reading was ended. */
export const ENDED = {
  state: 'unreadable',
  because: expect.stringMatching(/^too-(slow|large)$/),
};
