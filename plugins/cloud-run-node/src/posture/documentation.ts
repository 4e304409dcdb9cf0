/** The pages that say what Google Cloud does where nobody sets a value. */
export const DOCUMENTATION = {
  ingress: 'https://docs.cloud.google.com/run/docs/securing/ingress',
  authentication:
    'https://docs.cloud.google.com/run/docs/securing/managing-access',
  iap: 'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
  customAudiences:
    'https://docs.cloud.google.com/run/docs/configuring/custom-audiences',
  traffic:
    'https://docs.cloud.google.com/run/docs/rollouts-rollbacks-traffic-migration',
  egress: 'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
  serviceAccount:
    'https://docs.cloud.google.com/run/docs/securing/service-identity',
  minInstances:
    'https://docs.cloud.google.com/run/docs/configuring/min-instances',
  startupProbe:
    'https://docs.cloud.google.com/run/docs/configuring/healthchecks',
  executionEnvironment:
    'https://docs.cloud.google.com/run/docs/about-execution-environments',
  http2: 'https://docs.cloud.google.com/run/docs/configuring/http2',
} as const;
