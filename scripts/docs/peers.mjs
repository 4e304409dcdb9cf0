/**
 * What other tools look for where a rule of ours does, by the id of the rule. A tool that is not named has nothing.
 * A note says how far the other rule goes, because none of them reads more than one resource or field.
 *
 * @typedef {{ en: string, ja: string }} Note
 * @typedef {{ rule: string, note: Note }} PeerRule
 * @typedef {'checkov' | 'kics' | 'powerpipe' | 'prisma' | 'scc'} Peer
 */

/** When the other tools were read. */
export const COMPARED_ON = '2026-11';

/** @type {Record<Peer, string>} */
export const PEERS = {
  checkov: 'Checkov',
  kics: 'KICS',
  powerpipe: 'Powerpipe',
  prisma: 'Prisma Cloud',
  scc: 'SCC modules',
};

/** @type {PeerRule} */
const checkovPublic = {
  rule: 'CKV_GCP_102',
  note: {
    en: 'Reads only `google_cloud_run_service_iam_member` and `_binding` (v1) for allUsers or allAuthenticatedUsers, whatever the role. Not the v2 resources, a policy or invoker_iam_disabled, and not whether anything stands in the way.',
    ja: '`google_cloud_run_service_iam_member` と `_binding`（v1）の allUsers と allAuthenticatedUsers だけを、ロールを問わず見ます。v2 のリソース、ポリシー、invoker_iam_disabled、手前に何があるかは見ません。',
  },
};

/** @type {PeerRule} */
const kicsPublic = {
  rule: '07a27a3b-46e9-4172-bc68-25e3277d7998',
  note: {
    en: 'Experimental. Reads the same two v1 resources, and of the two principals only allUsers.',
    ja: '試験的。同じ二つの v1 リソースで、allUsers だけを見ます。',
  },
};

/** @type {PeerRule} */
const powerpipePublic = {
  rule: 'cloudrun_not_publicly_accessible, cloudrun_service_restrict_public_access',
  note: {
    en: 'In Terraform the same two v1 resources; live the service’s own IAM policy for roles/run.invoker. Neither sees invoker_iam_disabled, what is inherited, or what stands in the way.',
    ja: 'Terraform では同じ二つの v1 リソース、稼働中はサービス自体の IAM ポリシーの roles/run.invoker を見ます。invoker_iam_disabled、継承された権限、手前に何があるかは見ません。',
  },
};

/** @type {PeerRule} */
const prismaPublic = {
  rule: 'PC-GCP-CLR-934',
  note: {
    en: 'Live only: roles/run.invoker of the service’s own IAM policy for allUsers or allAuthenticatedUsers, whatever the ingress.',
    ja: '稼働中のみ。サービス自体の IAM ポリシーの roles/run.invoker を、上りの設定に関わらず見ます。',
  },
};

/** @type {PeerRule} */
const prismaIngress = {
  rule: 'PC-GCP-CLR-791',
  note: {
    en: 'Live only: every service whose ingress is “all”, with or without a load balancer.',
    ja: '稼働中のみ。ロードバランサーの有無に関わらず、上りが all のサービスすべてを報告します。',
  },
};

/** @type {PeerRule} */
const sccIngress = {
  rule: 'cloudrunRequireIngressInternalAndLoadBalancer',
  note: {
    en: 'Live only, as a custom module: every ingress but “internal-and-cloud-load-balancing”, the stricter “internal” among them.',
    ja: '稼働中のみのカスタムモジュール。internal-and-cloud-load-balancing 以外を、より厳しい internal も含めてすべて報告します。',
  },
};

/** @type {PeerRule} */
const sccEgress = {
  rule: 'cloudrunRequireEgressAllTraffic',
  note: {
    en: 'Live only, as a custom module: every service without “all-traffic”, whatever it needs.',
    ja: '稼働中のみのカスタムモジュール。必要かどうかに関わらず、all-traffic でないサービスすべてを報告します。',
  },
};

/** @type {Record<string, Partial<Record<Peer, PeerRule>>>} */
export const COMPARISON = {
  'ingress/public-and-unprotected': {
    checkov: checkovPublic,
    kics: kicsPublic,
    powerpipe: powerpipePublic,
    prisma: prismaPublic,
    scc: sccIngress,
  },
  'ingress/run-app-bypasses-load-balancer': {
    prisma: prismaIngress,
    scc: sccIngress,
  },
  'ingress/outside-policy': { prisma: prismaIngress, scc: sccIngress },
  'auth/all-authenticated-users': {
    checkov: checkovPublic,
    powerpipe: powerpipePublic,
    prisma: prismaPublic,
  },
  'auth/internal-without-authentication': {
    checkov: checkovPublic,
    kics: kicsPublic,
    powerpipe: powerpipePublic,
    prisma: prismaPublic,
  },
  'auth/outside-policy': {
    checkov: checkovPublic,
    kics: kicsPublic,
    powerpipe: powerpipePublic,
    prisma: prismaPublic,
  },
  'auth/default-service-account': {
    prisma: {
      rule: 'PC-GCP-RM-1119',
      note: {
        en: 'Live only, and only where the default service account holds roles/editor.',
        ja: '稼働中のみ。既定のサービスアカウントが roles/editor を持つ場合だけです。',
      },
    },
    scc: {
      rule: 'cloudrunDisableServiceDefaultServiceAccount',
      note: {
        en: 'Live only, as a custom module: the same condition, by the ending of the account’s name.',
        ja: '稼働中のみのカスタムモジュール。アカウント名の末尾で同じ条件を見ます。',
      },
    },
  },
  'egress/fixed-ip-without-all-traffic': { scc: sccEgress },
  'egress/outside-policy': { scc: sccEgress },
};
