/**
 * Whom a grant is for, as far as its text tells.
 *
 * - `person`: a user, group or whole domain, by the domain
 * - `service-account`: by the project it belongs to
 * - `service-agent`: one of Google's own, which belongs to no organisation
 * - `everybody`: no bound of domains or projects is about it
 * - `unclear`: the text does not say where it belongs
 *
 * Source: https://docs.cloud.google.com/iam/docs/principal-identifiers
 */
export type Principal =
  | { kind: 'person'; domain: string }
  | { kind: 'service-account'; project: string }
  | { kind: 'service-agent' }
  | { kind: 'everybody' }
  | { kind: 'unclear' };

function serviceAccount(email: string): Principal {
  const domain = email.slice(email.indexOf('@') + 1);
  const project = /^([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(domain)?.[1];
  if (project && /^service-[^@]+@/.test(email) && isGoogles(project)) {
    return { kind: 'service-agent' };
  }
  return project ? { kind: 'service-account', project } : { kind: 'unclear' };
}

/** Projects in which Google keeps its service agents; no customer's project can have such a name. */
function isGoogles(project: string): boolean {
  return /^(gcp-sa-.*|serverless-robot-prod|gcf-admin-robot|cloudbuild)$/.test(
    project,
  );
}

/** Whom a member of an IAM binding stands for. */
export function principalOf(member: string): Principal {
  if (member === 'allUsers' || member === 'allAuthenticatedUsers') {
    return { kind: 'everybody' };
  }
  const colon = member.indexOf(':');
  const name = member.slice(colon + 1).toLowerCase();
  switch (member.slice(0, colon)) {
    case 'user':
    case 'group':
      return { kind: 'person', domain: name.slice(name.indexOf('@') + 1) };
    case 'domain':
      return { kind: 'person', domain: name };
    case 'serviceAccount':
      return serviceAccount(name);
    default:
      return { kind: 'unclear' };
  }
}
