export interface Config {
  cloudRun?: {
    /**
     * The mildest severity of a finding that stops a service from being generated; `critical` if left out.
     * What is outside the policy always stops it. A template can be stricter.
     */
    failOn?: 'critical' | 'high' | 'medium' | 'low' | 'info' | 'never';

    /** What generated pipelines hold. */
    pipeline?: {
      /**
       * Where generated pipelines have the network check from: a package of npm, or a container image that has
       * `cloud-run` on its path. Where nothing is said, generated pipelines run no check.
       */
      check:
        | {
            /** The name of the package, such as `@lantern/cloud-run-check`. */
            package: string;
            /** One exact version, such as `1.2.3`. */
            version: string;
            /** The https address of the registry; the one that the pipeline uses anyway if left out. */
            registry?: string;
            /** `sha512-` and the digest of the package's archive in base64. An archive that differs is not run. */
            integrity?: string;
          }
        | {
            /** The image with its registry, and its digest or an exact tag. */
            image: string;
          };
    };

    /** The organisation's own bounds. Everything may be left out; what is left out bounds nothing. */
    policy?: {
      /** The ingress settings that are allowed. */
      allowedIngress?: Array<
        'all' | 'internal' | 'internal-and-cloud-load-balancing'
      >;

      /** The egress settings that are allowed. */
      allowedEgress?: Array<'default' | 'private-ranges-only' | 'all-traffic'>;

      /** The ways to be public that are allowed. */
      allowedInvokers?: {
        /** Whether the invoker check may be off; true if left out. */
        invokerCheckDisabled?: boolean;
        /** Whether allUsers may be granted; true if left out. */
        allUsers?: boolean;
      };

      /** Other severities for rules, by the rule's id. */
      severities?: {
        [rule: string]: 'critical' | 'high' | 'medium' | 'low' | 'info';
      };

      /** The ids of rules that are not judged. */
      off?: string[];

      /** Findings that somebody answers for, until a day. */
      accepted?: Array<{
        rule: string;
        /** Why it is all right. */
        reason: string;
        /** The last day it holds, as YYYY-MM-DD. */
        until: string;
        /** Who accepted it. */
        by?: string;
        /** The services it is about; all of them if left out. */
        services?: string[];
      }>;
    };
  };
}
