import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { RepositoryReport } from 'backstage-plugin-cloud-run-common';
import { RepositoryNotes } from './RepositoryNotes';

const read: Extract<RepositoryReport, { state: 'read' }> = {
  state: 'read',
  url: 'https://host/storefront',
  readAt: '2026-01-01T00:00:00Z',
  etag: 'commit-1',
  problems: [],
  limitsReached: [],
};

const show = (repository?: RepositoryReport) =>
  renderInTestApp(<RepositoryNotes repository={repository} />);

describe('RepositoryNotes', () => {
  it('says nothing where all is well', async () => {
    await show(read);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    expect(screen.queryByText(/repository/i)).not.toBeInTheDocument();
  });

  it('says why a repository could not be read', async () => {
    await show({
      state: 'unreadable',
      url: read.url,
      because: 'not-found',
    });
    expect(
      screen.getByText('The repository could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/no such repository, branch or folder/),
    ).toBeInTheDocument();
  });

  it('says how old what it shows is', async () => {
    await show({ ...read, state: 'stale', because: 'unavailable' });
    expect(
      screen.getByText('The source host could not be asked.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/how it was at .*2026/)).toBeInTheDocument();
  });

  it('says how to have a source of another repository read', async () => {
    await show({ state: 'unreadable', url: read.url, because: 'outside' });
    expect(screen.getByText(/cloudRun\.sources\.allowed/)).toBeInTheDocument();
  });

  it('says that it is being read, and how old what it shows is', async () => {
    const { state, ...before } = read;
    await show({
      state: 'reading',
      url: read.url,
      since: '2026-01-02T00:00:00Z',
      before,
    });
    expect(
      screen.getByText('The repository is being read'),
    ).toBeInTheDocument();
    expect(screen.getByText(/how it was at .*2026/)).toBeInTheDocument();
  });

  it('leads to the line that could not be read', async () => {
    await show({
      ...read,
      problems: [
        {
          severity: 'error',
          message: 'An argument is missing.',
          path: 'infra/main.tf',
          line: 3,
          url: 'https://host/storefront/infra/main.tf#L3',
        },
        { severity: 'warning', message: 'Something else.' },
      ],
    });
    expect(
      screen.getByText('2 things in the repository could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /infra\/main.tf, line 3/ }),
    ).toHaveAttribute('href', 'https://host/storefront/infra/main.tf#L3');
    expect(screen.getByText('Something else.')).toBeInTheDocument();
  });

  it('says which bound was reached, and the way out', async () => {
    await show({
      ...read,
      limitsReached: [{ limit: 'files', at: 'infra/z.tf' }],
    });
    expect(screen.getByText('infra/z.tf')).toBeInTheDocument();
    expect(
      screen.getByText(/cloud\.google\.com\/run-source/),
    ).toBeInTheDocument();
  });
});
