import { expect, test } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateForm } from './createForm';
import { failOnBrowserErrors, signIn } from './portal';
import {
  applications,
  healthOf,
  testApplication,
} from './repository/application';
import { clone } from './repository/clone';
import { checkTerraform } from './repository/terraform';

failOnBrowserErrors();

/** A service as a person would create it, and what its page then says. */
interface Journey {
  name: string;
  description: string;
  runtime: 'nodejs' | 'python';
  answer(form: CreateForm): Promise<void>;
  /** What the review says, in words. */
  review: RegExp;
  exposure: string;
  /** Files that the choice needs, and files that it does not. */
  has: string[];
  hasNot: string[];
}

const journeys: Journey[] = [
  {
    name: 'gift-cards',
    description: 'Sells and redeems gift cards',
    runtime: 'nodejs',
    answer: async form => {
      await form.fill(
        'Caller 1: E-mail address or domain',
        'shop@lantern.example',
      );
    },
    review: /Only its own VPC networks/,
    exposure: 'Internal, for those let in',
    has: ['service.tf', 'iam.tf'],
    hasNot: ['load_balancer.tf', 'vpc.tf', 'nat.tf', 'iap.tf', 'armor.tf'],
  },
  {
    name: 'press-room',
    description: 'News and pictures for "the press" & everybody else',
    runtime: 'python',
    answer: async form => {
      await form.choose('Internal and Cloud Load Balancing', 'Anybody');
      await form.fill('Domain 1', 'press.lantern.example');
      await form.choose('run.app URL off', 'Something inside a VPC network');
    },
    review: /press\.lantern\.example/,
    exposure: 'Public',
    has: ['load_balancer.tf', 'armor.tf', 'vpc.tf'],
    hasNot: ['nat.tf', 'iap.tf'],
  },
  {
    name: 'bank-feeds',
    description: 'Reads account movements from partner banks',
    runtime: 'nodejs',
    answer: async form => {
      await form.choose('People who sign in');
      await form.fill(
        'Person or group 1: E-mail address or domain',
        'payments@lantern.example',
      );
      await form.choose('Partners that admit known addresses only');
      await form.fill('Fixed outbound addresses', '2');
    },
    review: /2 fixed/,
    exposure: 'Internal, for those let in',
    has: ['nat.tf', 'vpc.tf', 'iap.tf'],
    hasNot: ['load_balancer.tf', 'armor.tf', 'connector.tf'],
  },
];

for (const journey of journeys) {
  test(`a guest creates ${journey.name} and reads how it is reached`, async ({
    page,
  }, info) => {
    test.setTimeout(240_000);
    await signIn(page);
    const form = new CreateForm(page);
    await form.open();
    await form.describe({
      ...journey,
      owner: /Shop/,
      runtime:
        journey.runtime === 'nodejs' ? 'A Node.js service' : 'A Python service',
    });
    await journey.answer(form);
    await form.fill('Google Cloud project', `lantern-${journey.name}`);
    await expect(
      form.preview.getByRole('heading', { name: journey.exposure }),
    ).toBeVisible();
    await expect(form.preview.getByText(journey.has[0])).toBeVisible();
    await form.next();
    await form.chooseRepository(journey.name);
    await expect(page.getByText(journey.review).first()).toBeVisible();
    await expect(page.getByText('{"')).toHaveCount(0);
    const address = await form.create();

    await page.getByRole('link', { name: 'Open in the catalog' }).click();
    await expect(
      page.getByRole('heading', { name: journey.name }).first(),
    ).toBeVisible();
    // The catalog takes in a new location a moment after it was registered.
    await expect(async () => {
      await page.reload();
      await expect(
        page.getByRole('heading', { name: journey.exposure }),
      ).toBeVisible({ timeout: 8_000 });
    }).toPass({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Cloud Run', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: /How .* is reached/ }),
    ).toBeVisible();
    // Not only what the annotations say: the repository itself was read.
    await expect(page.getByText('Read from Terraform').first()).toBeVisible();

    const copy = await clone(address);
    try {
      const infra = join(copy.directory, 'infra');
      const files = await readdir(infra);
      expect(files).toEqual(expect.arrayContaining(journey.has));
      expect(files.filter(file => journey.hasNot.includes(file))).toEqual([]);

      const terraform = await checkTerraform(
        infra,
        join(infra, 'environments', 'production.tfvars'),
      );
      info.annotations.push({
        type: 'terraform',
        description: terraform.checked ? terraform.output : terraform.reason,
      });

      const application = applications[journey.runtime];
      await testApplication(copy.directory, application);
      expect(await healthOf(copy.directory, application)).toMatchObject({
        status: 200,
      });
    } finally {
      await copy.remove();
    }
  });
}
