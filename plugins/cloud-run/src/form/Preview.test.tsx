import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { previewFiles, publicSite } from './__testUtils__/fixtures';
import { renderStepper } from './__testUtils__/renderStepper';

jest.setTimeout(180_000);

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  window.scrollTo = jest.fn();
  localStorage.clear();
});

const panel = async () =>
  within(await screen.findByRole('region', { name: 'What this becomes' }));

describe('the preview beside the questions', () => {
  it('shows exposure, diagram and cost, and follows the answers', async () => {
    renderStepper();
    const shown = await panel();
    expect(shown.getByRole('status')).toHaveTextContent(
      'Exposure: Internal, for those let in',
    );
    expect(
      shown.getByText('Nothing costs money while it is idle.'),
    ).toBeVisible();
    await user.click(
      screen.getByRole('radio', { name: 'Internal and Cloud Load Balancing' }),
    );
    await user.click(screen.getByRole('radio', { name: 'Anybody' }));
    expect(shown.getByRole('status')).toHaveTextContent('Exposure: Public');
    expect(
      shown.getByRole('rowheader', { name: 'Cloud Armor policy × 1' }),
    ).toBeInTheDocument();
    expect(shown.getByText(/these stand in: .*domain/)).toBeInTheDocument();
  });

  it('lists the files once the answers rest, and opens one', async () => {
    const previewService = jest.fn(async () => ({
      files: previewFiles,
      deployments: [],
    }));
    renderStepper({ api: { previewService } });
    const shown = await panel();
    expect(shown.getByText('Working out the files…')).toBeInTheDocument();
    await user.click(await shown.findByRole('button', { name: 'service.tf' }));
    expect(
      within(await screen.findByRole('dialog')).getByText(
        /google_cloud_run_v2_service/,
      ),
    ).toBeInTheDocument();
    expect(previewService).toHaveBeenCalledWith(
      expect.objectContaining({
        templateRef: 'template:default/cloud-run-service',
      }),
      expect.anything(),
    );
  });

  it('says why there are no files, and tries again', async () => {
    const previewService = jest
      .fn()
      .mockRejectedValueOnce(new Error('The skeleton is missing'))
      .mockResolvedValue({ files: previewFiles, deployments: [] });
    renderStepper({ api: { previewService } });
    expect(
      await screen.findByText('The skeleton is missing'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 files')).toBeInTheDocument();
  });

  it('keeps the last complete network while an answer is wrong', async () => {
    renderStepper({ values: { name: 'shop', network: publicSite } });
    const domain = await screen.findByRole('textbox', { name: 'Domain 1' });
    expect(domain).toHaveValue('shop.example.com');
    await user.type(domain, '!');
    expect(
      await screen.findByText(
        'One answer needs a correction. Below is the last complete network.',
      ),
    ).toBeInTheDocument();
    expect((await panel()).getByRole('status')).toHaveTextContent('Public');
  });

  it('follows the environment that is chosen, and gives a second one domains of its own', async () => {
    renderStepper({ values: { name: 'shop', network: publicSite } });
    await user.click(
      await screen.findByRole('button', { name: 'Add an environment' }),
    );
    expect(
      screen.getByRole('checkbox', {
        name: 'Domains of its own',
        checked: true,
      }),
    ).toBeInTheDocument();
    await waitFor(async () =>
      expect(
        (await panel()).getByRole('button', { name: /Environment shown/ }),
      ).toBeInTheDocument(),
    );
  });
});
