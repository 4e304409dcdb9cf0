import {
  PageBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloudRunApiRef } from '../../api';
import { cloudRunPlugin } from '../../plugin';
import { fixtureApi } from '../../__testUtils__/FixtureApi';
import * as fixtures from '../../__testUtils__/fixtures';
import { FindingList, FindingListProps } from './FindingList';

jest.setTimeout(90_000);

const [finding] = fixtures.postureOf(fixtures.backOffice).services[0].judgement
  .findings;

function renderList(
  features: (typeof cloudRunPlugin)[],
  props: Partial<FindingListProps> = {},
) {
  const page = createFrontendPlugin({
    pluginId: 'page',
    extensions: [
      PageBlueprint.make({
        params: {
          path: '/',
          loader: async () => <FindingList findings={[finding]} {...props} />,
        },
      }),
    ],
  });
  return renderTestApp({
    features: [...features, page],
    apis: [[cloudRunApiRef, fixtureApi({})]],
  });
}

const open = async () =>
  userEvent
    .setup()
    .click((await screen.findAllByRole('button', { name: /^Critical/ }))[0]);

describe('a finding', () => {
  it('leads to its rule', async () => {
    renderList([cloudRunPlugin]);
    await open();
    const link = screen.getByRole('link', { name: 'About this rule' });
    expect(link).toHaveAttribute('href', `/cloud-run/rules#${finding.rule}`);
    expect(link).not.toHaveAttribute('target');
  });

  it('leads to its rule in a new tab where something was entered', async () => {
    renderList([cloudRunPlugin], { rulesOpenIn: 'new-tab' });
    await open();
    expect(
      screen.getByRole('link', { name: /^About this rule.*new tab/ }),
    ).toHaveAttribute('target', '_blank');
  });

  it('leads nowhere in an app without the page of rules', async () => {
    renderList([]);
    await open();
    expect(screen.getAllByText('Why it matters')[0]).toBeVisible();
    expect(screen.queryByText(/About this rule/)).not.toBeInTheDocument();
  });
});
