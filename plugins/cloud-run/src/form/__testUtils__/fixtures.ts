import {
  NetworkIntentInput,
  Policy,
  PreviewFile,
} from 'backstage-plugin-cloud-run-common';

/** A file of each kind that the preview shows. */
export const previewFiles: PreviewFile[] = [
  { path: 'README.md', text: '# shop\n' },
  {
    path: 'infra/service.tf',
    text: 'resource "google_cloud_run_v2_service" {}',
  },
  { path: 'logo.png' },
];

/** A site behind a load balancer, as the form sends it. */
export const publicSite: NetworkIntentInput = {
  ingress: {
    setting: 'internal-and-cloud-load-balancing',
    loadBalancer: {
      type: 'global-external',
      domains: ['shop.example.com'],
      httpRedirect: true,
      cdn: false,
    },
    defaultUrl: 'enabled',
  },
  auth: { method: 'public', by: 'invoker-check-disabled' },
  egress: { path: 'default' },
};

/** A policy that allows what is internal and asks for a sign-in. */
export const strictPolicy: Policy = {
  allowedIngress: ['internal'],
  allowedEgress: ['default', 'private-ranges-only'],
  allowedInvokers: { invokerCheckDisabled: false, allUsers: false },
  severities: {},
  off: [],
  accepted: [],
  ownersMayAccept: 'high',
};
