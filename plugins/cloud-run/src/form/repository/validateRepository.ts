import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { formTextOf } from '../formTextOf';

function partsOf(repoUrl: string | undefined) {
  try {
    const { searchParams } = new URL(`https://${repoUrl ?? ''}`);
    return { owner: searchParams.get('owner'), repo: searchParams.get('repo') };
  } catch {
    return { owner: null, repo: null };
  }
}

/** Keeps the form from going on while the owner or the name of the repository is missing. */
export const validateRepository: CustomFieldValidator<string> = (
  repoUrl,
  field,
  { apiHolder },
) => {
  const { owner, repo } = partsOf(repoUrl);
  const { t } = formTextOf(apiHolder);
  if (!owner) {
    field.addError(t('form.repository.ownerMissing'));
  }
  if (!repo) {
    field.addError(t('form.repository.nameMissing'));
  }
};
