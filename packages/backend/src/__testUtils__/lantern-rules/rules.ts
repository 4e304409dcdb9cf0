import {
  InvokerGrant,
  Rule,
  contains,
  failWhen,
  itemsOf,
} from 'backstage-plugin-cloud-run-common';

const isPerson = ({ member }: InvokerGrant) => member.startsWith('user:');

const invokersAreGroups: Rule = {
  id: 'auth/invokers-are-groups',
  facet: 'auth',
  severity: 'high',
  evidence: ['iam'],
  text: {
    en: {
      title: 'A person may call it, and not a group',
      message: '{people} may call this service by name.',
      why: 'Nobody takes the permission away when a person changes teams; of a group somebody does.',
      fix: 'Grant the permission to a group of your identity provider and remove the person.',
    },
    ja: {
      title: 'グループではなく個人が呼び出せる',
      message: '{people} は個人としてこのサービスを呼び出せます。',
      why: '個人が異動しても権限は残ります。グループなら管理者が外します。',
      fix: '社内のグループに権限を与え、個人の権限を外してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service_iam_member" "aiko" {
  role   = "roles/run.invoker"
  member = "user:aiko@lantern.example"
}`,
  terraform: 'member = "group:shop@lantern.example"',
  gcloud:
    'gcloud run services remove-iam-policy-binding SERVICE --region REGION --member user:PERSON --role roles/run.invoker',
  sources: ['https://wiki.lantern.example/access'],
  judge({ posture }) {
    const { invokers } = posture.auth;
    return failWhen(contains(invokers, isPerson), () => ({
      values: {
        people: itemsOf(invokers)
          .filter(isPerson)
          .map(({ member }) => member)
          .join(', '),
      },
    }));
  },
};

/** The rules of Lantern. */
export const rules: Rule[] = [invokersAreGroups];
