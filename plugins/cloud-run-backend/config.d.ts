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
        /** Whether allUsers or allAuthenticatedUsers may hold the invoke permission. */
        allUsers?: boolean;
        /** The domains that users and groups who may call belong to. */
        domains?: string[];
        /** The projects, besides the service's own, whose service accounts may call. */
        projects?: string[];
      };
      /**
       * What services that the internet reaches have to stand behind. Of several selectors, every one has to match;
       * without any, every service is meant.
       */
      loadBalancerRequirements?: Array<{
        features: Array<
          'load-balancer' | 'cloud-armor' | 'iap' | 'cdn' | 'https-only'
        >;
        /** Values of `spec.lifecycle`. */
        lifecycles?: string[];
        /** Values of `metadata.tags`, of which one has to be there. */
        tags?: string[];
        /** Entity references of systems. */
        systems?: string[];
      }>;
      /**
       * The effective organisation policies of Google Cloud, so that what they refuse is known before it is deployed.
       * `gcloud org-policies describe CONSTRAINT --effective --project PROJECT` prints them.
       */
      organizationPolicies?: {
        /** Of all, internal and internal-and-cloud-load-balancing; with or without `is:`. */
        'run.allowedIngress'?: string[];
        /** Of private-ranges-only and all-traffic; with or without `is:`. */
        'run.allowedVPCEgress'?: string[];
        /** Whether it is enforced. */
        'run.managed.requireInvokerIam'?: boolean;
        /** Customer ids such as C0abc1234. */
        'iam.allowedPolicyMemberDomains'?: string[];
        'iam.managed.allowedPolicyMembers'?: {
          allowedMemberSubjects?: string[];
          allowedPrincipalSets?: string[];
        };
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
      /**
       * The gravest finding that the owner of an entity may accept with the annotation
       * `cloud.google.com/run-accepted-findings`; `high` when left out.
       */
      ownersMayAccept?:
        | 'critical'
        | 'high'
        | 'medium'
        | 'low'
        | 'info'
        | 'nothing';
    };
  };
}
