export interface Config {
  /** Configuration of the Cloud Run plugins. */
  cloudRun?: {
    /**
     * The organisation's bounds for the network of Cloud Run services. What is left out bounds nothing.
     */
    policy?: {
      /** The ingress settings a service may have. */
      allowedIngress?: Array<
        'all' | 'internal' | 'internal-and-cloud-load-balancing'
      >;
      /** The ways traffic may leave a service: Google's default path, or one of the VPC egress settings. */
      allowedEgress?: Array<'default' | 'private-ranges-only' | 'all-traffic'>;
      /** How a service may be made public. */
      allowedInvokers?: {
        /** Whether the invoker IAM check may be switched off. */
        invokerCheckDisabled?: boolean;
        /** Whether allUsers may hold the invoke permission. */
        allUsers?: boolean;
      };
      /** Severities that replace a rule's own, by rule id. */
      severities?: {
        [ruleId: string]: 'critical' | 'high' | 'medium' | 'low' | 'info';
      };
      /** Ids of rules that are not judged. */
      off?: string[];
      /** Findings that somebody answers for, until a day. */
      accepted?: Array<{
        rule: string;
        reason: string;
        /** The last day it holds, as YYYY-MM-DD. */
        until: string;
        by?: string;
        /** Names of the services it is about; all of them when left out. */
        services?: string[];
      }>;
    };
  };
}
