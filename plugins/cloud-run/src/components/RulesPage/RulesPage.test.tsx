import { NotAllowedError, ResponseError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CLOUD_RUN_RULES,
  PolicyInput,
  listRules,
  policySchema,
} from 'backstage-plugin-cloud-run-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { CloudRunApi, cloudRunApiRef } from '../../api';
import { cloudRunPlugin } from '../../plugin';
import { fixtureApi } from '../../__testUtils__/FixtureApi';

expect.extend(toHaveNoViolations);
jest.setTimeout(90_000);

/** Enough rules of each question to look through; a whole app with all of them takes its time. */
const RULES = (['ingress', 'auth', 'egress'] as const).flatMap(facet =>
  CLOUD_RUN_RULES.filter(rule => rule.facet === facet).slice(0, 4),
);
const BYPASS = 'ingress/run-app-bypasses-load-balancer';
const bypass = RULES.find(({ id }) => id === BYPASS);
const title = bypass?.text.en.title ?? '';

const listing = (policy: PolicyInput = {}): CloudRunApi =>
  fixtureApi({
    getRules: async () => listRules(RULES, policySchema.parse(policy)),
  });

const scrollIntoView = jest.fn<void, [this: Element]>();

beforeEach(() => {
  scrollIntoView.mockReset();
  // jsdom lays nothing out and has no scrolling.
  Element.prototype.scrollIntoView = function scrollThisIntoView() {
    scrollIntoView(this);
  };
});

function renderPage(api = listing(), hash = '') {
  return renderTestApp({
    features: [cloudRunPlugin],
    apis: [[cloudRunApiRef, api]],
    initialRouteEntries: [`/cloud-run/rules${hash}`],
  });
}

const entries = () => screen.getAllByRole('heading', { level: 3 });
const entryOf = (rule: string) =>
  within(document.getElementById(rule) ?? document.body);

describe('the page of rules', () => {
  it('lists every rule by the three questions, with its severity in words', async () => {
    renderPage();
    expect(
      await screen.findByText(`${RULES.length} of ${RULES.length} rules`),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual(['Ingress', 'Auth', 'Egress']);
    expect(entries()).toHaveLength(RULES.length);
    expect(
      entryOf(BYPASS).getByRole('button', { name: `Critical${title}` }),
    ).toBeInTheDocument();
  });

  it('explains a rule that is opened', async () => {
    const user = userEvent.setup();
    renderPage();
    const trigger = await screen.findByRole('button', {
      name: `Critical${title}`,
    });
    await user.click(trigger);
    const entry = entryOf(BYPASS);
    for (const text of [
      bypass?.text.en.message,
      bypass?.text.en.why,
      bypass?.text.en.fix,
      bypass?.gcloud,
    ]) {
      expect(entry.getByText(text ?? 'nothing')).toBeVisible();
    }
    expect(
      entry.getByRole('button', { name: 'Copy the example' }),
    ).toBeVisible();
    expect(entry.getByText('The load balancer in front')).toBeVisible();
    expect(entry.getAllByRole('link')[0]).toHaveAttribute(
      'href',
      bypass?.sources[0],
    );
    expect(
      entry.getByRole('link', { name: 'Link to this rule' }),
    ).toHaveAttribute('href', `/cloud-run/rules#${BYPASS}`);
  });

  it('opens the rule that the address names, and scrolls to it', async () => {
    renderPage(listing(), `#${BYPASS}`);
    const trigger = await screen.findByRole('button', {
      name: `Critical${title}`,
    });
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    expect(scrollIntoView).toHaveBeenLastCalledWith(
      document.getElementById(BYPASS),
    );
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
  });

  it.each(['#ingress/no-such-rule', '#%', '#'])(
    'opens nothing for the address %s',
    async hash => {
      renderPage(listing(), hash);
      await screen.findByRole('heading', { name: 'Ingress' });
      expect(entries()).toHaveLength(RULES.length);
      expect(
        screen.queryByRole('button', { expanded: true }),
      ).not.toBeInTheDocument();
      expect(scrollIntoView).not.toHaveBeenCalled();
    },
  );

  it('follows a link to another rule, even one that the filter hides', async () => {
    const user = userEvent.setup();
    const consequence = RULES.find(({ consequenceOf }) =>
      consequenceOf?.includes(BYPASS),
    );
    renderPage(listing(), `#${consequence?.id}`);
    await user.click(await screen.findByRole('searchbox', { name: 'Search' }));
    await user.paste(consequence?.id ?? '');
    expect(document.getElementById(BYPASS)).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: title }));
    expect(
      await screen.findByRole('button', { name: `Critical${title}` }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(scrollIntoView).toHaveBeenLastCalledWith(
      document.getElementById(BYPASS),
    );
  });

  it('finds rules by their words, and shows all of them again', async () => {
    const user = userEvent.setup();
    renderPage();
    await user.click(await screen.findByRole('searchbox', { name: 'Search' }));
    await user.paste(BYPASS);
    expect(entries().map(({ textContent }) => textContent)).toEqual([
      `Critical${title}`,
    ]);
    await user.paste(' nothing like it');
    expect(screen.getByText('No rule has all of that.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all rules' }));
    expect(entries()).toHaveLength(RULES.length);
  });

  it('narrows the rules to a question and a severity', async () => {
    const user = userEvent.setup();
    renderPage();
    const choose = async (select: RegExp, option: string) => {
      await user.click(await screen.findByRole('button', { name: select }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose(/Question/, 'Egress');
    await choose(/Severity/, 'High');
    const expected = RULES.filter(
      ({ facet, severity }) => facet === 'egress' && severity === 'high',
    );
    expect(entries().map(({ textContent }) => textContent)).toEqual(
      expected.map(({ text }) => `High${text.en.title}`),
    );
  });

  it('says what the policy changed and switched off, and which rules are the organisation’s own', async () => {
    const [first] = RULES;
    const own = RULES[RULES.length - 1];
    const rules = listRules(
      RULES,
      policySchema.parse({ severities: { [BYPASS]: 'low' }, off: [first.id] }),
    ).map(rule =>
      rule.id === own.id ? { ...rule, origin: 'organisation' as const } : rule,
    );
    renderPage(fixtureApi({ getRules: async () => rules }));
    expect(
      await screen.findByRole('button', {
        name: new RegExp(`^Low${title}.*Critical by itself, changed`),
      }),
    ).toBeInTheDocument();
    expect(
      entryOf(first.id).getByText('Switched off by your policy'),
    ).toBeInTheDocument();
    expect(
      entryOf(own.id).getByText('A rule of your organisation'),
    ).toBeInTheDocument();
  });

  it('shows an outline while it waits', async () => {
    renderPage(fixtureApi({ getRules: () => new Promise(() => {}) }));
    expect(await screen.findByText('Reading the rules')).toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    const user = userEvent.setup();
    const getRules = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend does not answer'))
      .mockImplementation(listing().getRules);
    renderPage(fixtureApi({ getRules }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend does not answer',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Ingress' }),
    ).toBeInTheDocument();
  });

  it('says so kindly when permission is missing', async () => {
    const error = new NotAllowedError('No');
    renderPage(
      fixtureApi({
        getRules: async () => {
          throw await ResponseError.fromResponse(
            new Response(
              JSON.stringify({
                error: { name: error.name, message: error.message },
                response: { statusCode: 403 },
              }),
              {
                status: 403,
                headers: { 'Content-Type': 'application/json' },
              },
            ),
          );
        },
      }),
    );
    expect(
      await screen.findByText('You may not see the rules'),
    ).toBeInTheDocument();
    expect(screen.getByText(/cloud-run\.posture\.read/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('has nothing for axe to complain about', async () => {
    const { container } = renderPage(listing(), `#${BYPASS}`);
    await screen.findByRole('button', { name: `Critical${title}` });
    // Opening the disclosure ends in a frame of its own.
    await act(async () => {});
    expect(
      await axe(container, { rules: { region: { enabled: false } } }),
    ).toHaveNoViolations();
  });
});
