import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  NotAllowedError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import {
  CLOUD_RUN_RULES,
  ListedRule,
  OPEN_POLICY,
  listRules,
} from 'backstage-plugin-cloud-run-common';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { CloudRunApi, cloudRunApiRef } from './api';
import { entityCloudRunCard, entityCloudRunContent } from './extensions';
import { fixtureApi } from './__testUtils__/FixtureApi';
import * as fixtures from './__testUtils__/fixtures';

expect.extend(toHaveNoViolations);
jest.setTimeout(90_000);

/** Axe's rules about whole pages; a test page has only the card or the tab. */
const FRAGMENT = {
  rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
};

const answering = (entity: Entity): CloudRunApi =>
  fixtureApi({
    getEntityPosture: async entityRef => {
      expect(entityRef).toBe(stringifyEntityRef(entity));
      return fixtures.postureOf(entity);
    },
  });

function renderCard(entity: Entity, api = answering(entity)) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), entityCloudRunCard],
    apis: [[cloudRunApiRef, api]],
  });
}

function renderContent(entity: Entity, api = answering(entity)) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), entityCloudRunContent],
    apis: [[cloudRunApiRef, api]],
  });
}

async function responseError(error: Error, status: number) {
  const body = {
    error: { name: error.name, message: error.message },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

const refusing = (error: () => Promise<Error> | Error): CloudRunApi =>
  fixtureApi({
    getEntityPosture: async () => {
      throw await error();
    },
  });

describe('the card', () => {
  it('says in words how far the service is open, and answers the three questions', async () => {
    renderCard(fixtures.storefront);
    expect(
      await screen.findByRole('heading', { name: 'Public' }),
    ).toBeInTheDocument();
    for (const [question, answer] of [
      ['Ingress', 'Internal and Cloud Load Balancing'],
      ['Auth', 'Anybody'],
      ['Egress', 'Google’s default path'],
    ]) {
      const heading = screen.getByRole('heading', { name: question });
      const tile = heading.closest('section');
      expect(tile).toHaveTextContent(answer);
      expect(tile).toHaveTextContent('No finding');
    }
    expect(screen.getByText(/Declared in the catalog/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Google Cloud console/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('console.cloud.google.com/run/detail'),
    );
  });

  it('says that the repository is being read, and follows it', async () => {
    const known = fixtures.postureOf(fixtures.storefront);
    const answers = [
      {
        ...known,
        services: [],
        repository: {
          state: 'reading' as const,
          url: 'https://host/storefront',
          since: known.readAt,
        },
      },
      known,
    ];
    const getEntityPosture = jest.fn(async () => answers.shift() ?? known);
    renderCard(fixtures.storefront, fixtureApi({ getEntityPosture }));
    expect(
      await screen.findByText('The repository is being read'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Public' })).toBeNull();
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Public' },
        { timeout: 8_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('The repository is being read')).toBeNull();
    expect(getEntityPosture).toHaveBeenCalledTimes(2);
  });

  it('draws the network and lists its ways in sentences', async () => {
    renderCard(fixtures.settlementWorker);
    const drawing = await screen.findByRole('img', {
      name: /Network of settlement-worker/,
    });
    expect(drawing).toHaveAccessibleDescription(
      expect.stringContaining('From Internet to run.app URL: refused'),
    );
    expect(screen.getByRole('list', { name: /lines mean/ })).toHaveTextContent(
      'OpenCaller is checkedRefused',
    );
  });

  it('says how many findings there are and how grave the worst is, and shows that one alone', async () => {
    renderCard(fixtures.backOffice);
    const { findings } = fixtures.postureOf(fixtures.backOffice).services[0]
      .judgement;
    expect(findings.length).toBeGreaterThan(1);
    const section = (
      await screen.findByRole('heading', { name: 'Findings' })
    ).closest('section');
    expect(section).toHaveTextContent(`Critical · ${findings.length} findings`);
    await screen.findByText(/run\.app URL go around it/);
    expect(
      within(section ?? document.body)
        .getAllByRole('heading', { level: 5 })
        .map(heading => heading.textContent),
    ).toEqual([expect.stringMatching(/^Critical.*run\.app URL go around it/)]);
  });

  it('puts what follows from a finding under it', async () => {
    renderCard(fixtures.backOffice);
    const follows = (
      await screen.findByText('Also follows from this:')
    ).closest('div');
    expect(
      await within(follows ?? document.body).findByText(
        /Anybody on the internet can call this service/,
      ),
    ).toBeInTheDocument();
  });

  it('lets the gravest finding have its say', async () => {
    const user = userEvent.setup();
    renderCard(fixtures.backOffice);
    const finding = await screen.findByRole('button', {
      name: /Critical.*run\.app URL go around it/,
    });
    finding.focus();
    await user.keyboard('{Enter}');
    expect(finding).toHaveAttribute('aria-expanded', 'true');
    const panel = within(screen.getByRole('group'));
    expect(panel.getByText('Why it matters')).toBeVisible();
    expect(panel.getByText('How to fix it')).toBeVisible();
    expect(
      panel.getByText(/gcloud run services update back-office --region asia/),
    ).toBeVisible();
  });

  it('shows the words of a rule that only the backend has', async () => {
    const own = 'ingress/from-the-office';
    const posture = fixtures.postureOf(fixtures.storefront);
    posture.services[0].judgement.findings = [
      {
        rule: own,
        facet: 'ingress',
        severity: 'high',
        values: { place: 'Kyoto' },
        evidence: [],
        consequences: [],
      },
    ];
    const [rule] = listRules(CLOUD_RUN_RULES, OPEN_POLICY);
    const text = { ...rule.text.en, message: 'It is not called from {place}.' };
    let answer: (rules: ListedRule[]) => void = () => {};
    renderCard(
      fixtures.storefront,
      fixtureApi({
        getEntityPosture: async () => posture,
        getRules: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      }),
    );
    expect(
      await screen.findByRole('button', { name: `High${own}` }),
    ).toBeInTheDocument();
    act(() => answer([{ ...rule, id: own, text: { en: text, ja: text } }]));
    expect(
      await screen.findByRole('button', {
        name: 'HighIt is not called from Kyoto.',
      }),
    ).toBeInTheDocument();
  });

  it('lets one choose among several services', async () => {
    const user = userEvent.setup();
    renderCard(fixtures.catalogApi);
    await user.click(await screen.findByRole('button', { name: /Service/ }));
    await user.click(
      await screen.findByRole('option', { name: /europe-west1/ }),
    );
    expect(
      screen.getByRole('link', { name: /Google Cloud console/ }),
    ).toHaveAttribute('href', expect.stringContaining('europe-west1'));
  });

  it('says what is not known and why, and claims no safety from it', async () => {
    renderCard(fixtures.sparse);
    expect(
      await screen.findByRole('heading', { name: 'Exposure not known' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText('Not declared: run.googleapis.com/iap-enabled.'),
    ).not.toHaveLength(0);
    expect(
      screen.getByText('Nothing wrong in what is known'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Nothing wrong found')).not.toBeInTheDocument();
  });

  it('names annotations that could not be read, with what they take', async () => {
    renderCard(fixtures.mistyped);
    const alert = (
      await screen.findByText('2 annotations could not be read')
    ).closest('[data-status]');
    expect(alert).toHaveTextContent('run.googleapis.com/ingress');
    expect(alert).toHaveTextContent('It says: public');
    expect(alert).toHaveTextContent(
      'It takes: all, internal, internal-and-cloud-load-balancing',
    );
    expect(alert).toHaveTextContent('For example: all');
  });

  it('shows an outline while it waits', async () => {
    renderCard(
      fixtures.sparse,
      fixtureApi({ getEntityPosture: () => new Promise(() => {}) }),
    );
    expect(
      await screen.findByText('Reading the network of this service'),
    ).toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    const user = userEvent.setup();
    const getEntityPosture = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend does not answer'))
      .mockResolvedValue(fixtures.postureOf(fixtures.storefront));
    renderCard(fixtures.storefront, fixtureApi({ getEntityPosture }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend does not answer',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Public' }),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'permission is missing',
      () => responseError(new NotAllowedError('No'), 403),
      'You may not see this network',
    ],
    [
      'the entity is gone',
      () => responseError(new NotFoundError('No'), 404),
      'The catalog does not know this entity',
    ],
  ])('says so kindly when %s', async (_, error, title) => {
    renderCard(fixtures.storefront, refusing(error));
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is not there for an entity without an annotation of Cloud Run', async () => {
    renderCard(
      fixtures.unrelated,
      refusing(() => new Error('not asked')),
    );
    expect(screen.queryByText('Cloud Run network')).not.toBeInTheDocument();
  });
});

describe('the tab', () => {
  it('shows every value with where it was seen, or why it is not known', async () => {
    renderContent(fixtures.settlementWorker);
    const row = (name: string) =>
      screen.getByText(name).closest('div[data-state]');
    await screen.findByRole('heading', {
      name: 'How settlement-worker is reached',
    });
    expect(row('Range of the subnetwork')).toHaveTextContent('10.9.0.0/26');
    expect(row('Range of the subnetwork')).toHaveTextContent(
      'Annotation cloud.google.com/run-subnet-range',
    );
    expect(row('Execution environment')).toHaveTextContent('Not known');
    expect(row('Execution environment')).toHaveTextContent(
      'Not declared: run.googleapis.com/execution-environment',
    );
  });

  it('groups findings by severity and keeps accepted ones apart', async () => {
    const rule = 'ingress/run-app-bypasses-load-balancer';
    renderContent(
      fixtures.backOffice,
      fixtureApi({
        getEntityPosture: async () =>
          fixtures.postureOf(fixtures.backOffice, {
            accepted: [
              {
                rule,
                reason: 'Moves in June',
                until: '2026-06-30',
                by: 'Aiko',
              },
            ],
          }),
      }),
    );
    const accepted = (
      await screen.findByRole('heading', { name: 'Accepted findings (1)' })
    ).closest('section');
    expect(
      screen.getByRole('heading', { name: /^High \(\d\)/ }),
    ).toBeInTheDocument();
    expect(
      await within(accepted ?? document.body).findByText(
        /run\.app URL go around it/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Accepted by Aiko until 2026-06-30: Moves in June'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'of the policy that ran out',
      {
        acceptance: { reason: 'Moves in April', until: '2026-04-30' },
        because: 'expired' as const,
      },
      'The acceptance ran out on 2026-04-30: Moves in April',
    ],
    [
      'of a person that ran out',
      {
        acceptance: {
          reason: 'Moves in April',
          until: '2026-04-30',
          by: 'Aiko',
        },
        because: 'expired' as const,
      },
      'Aiko accepted it, and that ran out on 2026-04-30: Moves in April',
    ],
    [
      'of an owner that cannot hold',
      {
        acceptance: { reason: 'We know', until: '2026-12-31' },
        because: 'beyond-owners' as const,
      },
      'The owner accepts it until 2026-12-31, but only the policy can accept something this grave: We know',
    ],
  ])('tells of an acceptance %s', async (_, { acceptance, because }, note) => {
    const posture = fixtures.postureOf(fixtures.backOffice);
    const [finding] = posture.services[0].judgement.findings;
    finding.lapsed = {
      acceptance: { rule: finding.rule, ...acceptance },
      because,
    };
    renderContent(
      fixtures.backOffice,
      fixtureApi({ getEntityPosture: async () => posture }),
    );
    expect(await screen.findByText(note)).toBeInTheDocument();
  });

  it('puts the findings before the diagram', async () => {
    renderContent(fixtures.backOffice);
    const findings = await screen.findByRole('heading', { name: 'Findings' });
    const diagram = screen.getByRole('img', { name: /^Network of/ });
    expect(
      findings.compareDocumentPosition(diagram) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });

  it('lists the rules that were not evaluated with what they miss', async () => {
    const user = userEvent.setup();
    renderContent(fixtures.sparse);
    const trigger = await screen.findByRole('button', {
      name: /rules not evaluated/,
    });
    await user.click(trigger);
    expect(
      screen.getByText(/A rule that was not evaluated has not passed/),
    ).toBeVisible();
  });
});

describe('accessibility', () => {
  it.each([
    ['card', fixtures.backOffice],
    ['card', fixtures.catalogApi],
    ['card', fixtures.mistyped],
    ['tab', fixtures.backOffice],
    ['tab', fixtures.sparse],
  ])('has nothing to complain about: the %s', async (kind, entity) => {
    const { container } =
      kind === 'card' ? renderCard(entity) : renderContent(entity);
    await screen.findByRole('img', { name: /^Network of/ });
    expect(await axe(container, FRAGMENT)).toHaveNoViolations();
  });
});
