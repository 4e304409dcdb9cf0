import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { strictPolicy } from './__testUtils__/fixtures';
import { renderStepper } from './__testUtils__/renderStepper';

expect.extend(toHaveNoViolations);
jest.setTimeout(180_000);

const user = userEvent.setup({ delay: null });

const choose = async (name: string | RegExp) =>
  user.click(await screen.findByRole('radio', { name }));
const goOn = async () =>
  user.click(screen.getByRole('button', { name: 'Review' }));
const project = () =>
  screen.findByRole('textbox', { name: 'Google Cloud project' });

beforeEach(() => {
  window.scrollTo = jest.fn();
  localStorage.clear();
});

describe('the network form', () => {
  it('starts with the most closed network, and needs only a project', async () => {
    const { onCreate } = renderStepper();
    expect(
      await screen.findByRole('radio', { name: 'Internal' }),
    ).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Named callers' })).toBeChecked();
    await user.type(await project(), 'shop-prod');
    await goOn();
    expect(
      await screen.findByText(/^Only its own VPC networks and certain/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^production runs in asia-northeast1, project shop-prod/,
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(onCreate).toHaveBeenCalled());
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        network: {
          ingress: { setting: 'internal', defaultUrl: 'enabled' },
          auth: { method: 'iam', invokers: [] },
          egress: { path: 'default' },
        },
        environments: [
          {
            name: 'production',
            project: 'shop-prod',
            region: 'asia-northeast1',
            minInstances: 0,
            maxInstances: 10,
            cpu: '1',
            memory: '512Mi',
          },
        ],
      }),
    );
  });

  it('asks follow-ups only when they matter', async () => {
    renderStepper();
    await screen.findByRole('radio', { name: 'Internal' });
    expect(screen.queryByText('Domains')).not.toBeInTheDocument();
    await choose('Internal and Cloud Load Balancing');
    expect(screen.getByText('Domains')).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Cache answers with Cloud CDN' }),
    ).toBeInTheDocument();
    await choose('Regional external load balancer');
    expect(
      screen.queryByRole('checkbox', { name: 'Cache answers with Cloud CDN' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByText('A regional load balancer lives in a VPC network.'),
    ).toBeInTheDocument();
  });

  it('marks what is missing at its field when it cannot go on', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    await choose('People who sign in');
    expect(
      screen.queryByText('Name at least one domain.'),
    ).not.toBeInTheDocument();
    await goOn();
    const domains = await screen.findByRole('group', { name: 'Domains' });
    await within(domains).findByText('Name at least one domain.');
    expect(domains).toHaveAccessibleDescription(/Name at least one domain/);
    expect(await project()).toHaveAccessibleDescription(/Use a project id/);
    expect(
      within(screen.getByRole('group', { name: 'Who may enter?' })).getByText(
        'Name at least one person or group who may enter.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Create')).not.toBeInTheDocument();
  });

  it('marks a wrong entry once it has been left', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    const domain = screen.getByRole('textbox', { name: 'Domain 1' });
    await user.type(domain, 'Shop');
    expect(domain).not.toBeInvalid();
    await user.tab();
    expect(domain).toBeInvalid();
    expect(domain).toHaveAccessibleDescription(/Use a full domain name/);
  });

  it('keeps what was entered while another choice hides it', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    await user.type(
      screen.getByRole('textbox', { name: 'Domain 1' }),
      'shop.example.com',
    );
    await choose('All');
    expect(
      screen.queryByRole('textbox', { name: 'Domain 1' }),
    ).not.toBeInTheDocument();
    await choose('Internal and Cloud Load Balancing');
    expect(screen.getByRole('textbox', { name: 'Domain 1' })).toHaveValue(
      'shop.example.com',
    );
  });

  it('says why an option cannot be chosen', async () => {
    renderStepper();
    await choose('People who sign in');
    const option = screen.getByRole('radio', { name: 'On the load balancer' });
    expect(option).toBeDisabled();
    expect(option).toHaveAccessibleDescription(/There is no load balancer/);
  });

  it('marks a choice that another answer rules out, and does not change it', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    await choose('People who sign in');
    await choose('On the load balancer');
    await choose('All');
    expect(
      screen.getByRole('radio', { name: 'On the load balancer' }),
    ).toBeChecked();
    expect(
      screen.getByText(
        'Choose a load balancer, or put Identity-Aware Proxy on the service.',
      ),
    ).toBeInTheDocument();
  });

  it('explains what the policy does not allow', async () => {
    renderStepper({ api: { getPolicy: async () => strictPolicy } });
    const all = await screen.findByRole('radio', { name: 'All' });
    await waitFor(() => expect(all).toBeDisabled());
    expect(all).toHaveAccessibleDescription(/does not allow this ingress/);
    expect(screen.getByRole('radio', { name: 'Anybody' })).toBeDisabled();
  });

  it('is open and says so when the policy cannot be read', async () => {
    renderStepper({
      api: {
        getPolicy: async () => {
          throw new Error('down');
        },
      },
    });
    expect(
      await screen.findByText('Your organisation’s policy could not be read'),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'All' })).toBeEnabled();
  });

  it('takes a pasted column as several entries', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    await user.click(screen.getByRole('textbox', { name: 'Domain 1' }));
    await user.paste('a.example.com\nb.example.com, c.example.com');
    expect(screen.getByRole('textbox', { name: 'Domain 3' })).toHaveValue(
      'c.example.com',
    );
  });

  it('adds a row with Enter instead of sending the form', async () => {
    renderStepper();
    await choose('Internal and Cloud Load Balancing');
    await user.type(
      screen.getByRole('textbox', { name: 'Domain 1' }),
      'a.example.com{Enter}',
    );
    expect(screen.getByRole('textbox', { name: 'Domain 2' })).toHaveFocus();
  });

  it('speaks Japanese', async () => {
    renderStepper({ locale: 'ja' });
    expect(await screen.findByText('誰が到達できますか？')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '内部' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      (await screen.findAllByText(/環境 1、Google Cloud プロジェクト/))[0],
    ).toBeInTheDocument();
  });

  it('has no accessibility violations, closed and with everything open', async () => {
    const { view } = renderStepper();
    await screen.findByRole('radio', { name: 'Internal' });
    expect(await axe(view.container)).toHaveNoViolations();
    await choose('Internal and Cloud Load Balancing');
    await choose('Regional external load balancer');
    await choose('People who sign in');
    await choose('Everything through the VPC network');
    await choose('Serverless VPC Access connector');
    await choose('An existing network');
    await user.click(
      screen.getByRole('button', { name: 'Add an environment' }),
    );
    expect(await axe(view.container)).toHaveNoViolations();
  });
});
