import { type Page, expect } from '@playwright/test';
import { addresses, sidebar } from './portal';

/** The create form of the Cloud Run template, as a person uses it. */
export class CreateForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await sidebar(this.#page).getByRole('link', { name: 'Create' }).click();
    await this.#page.getByRole('button', { name: 'Choose' }).click();
    await expect(this.#page.getByLabel('Name')).toBeVisible();
  }

  async describe(service: {
    name: string;
    description: string;
    owner: RegExp;
    runtime: string;
  }): Promise<void> {
    await this.#page.getByLabel('Name').fill(service.name);
    await this.#page.getByLabel('Description').fill(service.description);
    await this.#page.getByLabel('Owner').click();
    await this.#page.getByRole('option', { name: service.owner }).click();
    await this.#page.getByRole('button', { name: /runs?/i }).click();
    await this.#page.getByRole('option', { name: service.runtime }).click();
    await this.next();
  }

  /** Chooses an answer by its words. */
  async choose(...answers: string[]): Promise<void> {
    for (const name of answers) {
      const answer = this.#page.getByRole('radio', { name, exact: true });
      // The visible part is the label; the radio itself is hidden behind it.
      await answer.check({ force: true });
      await expect(answer).toBeChecked();
    }
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.blur();
  }

  /** What stands beside the questions: the diagram, the warnings, the cost, the files. */
  get preview() {
    return this.#page.getByRole('region', { name: 'What this becomes' });
  }

  async next(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Next' }).click();
  }

  /** Names the repository on the embedded Git host and goes on to the review. */
  async chooseRepository(name: string): Promise<void> {
    const { host } = new URL(addresses.gitHost);
    await expect(this.#page.getByTestId('host-select')).toContainText(host);
    await this.#page.getByLabel('Owner').fill('lantern');
    const repository = this.#page.getByRole('textbox', { name: 'Repository' });
    await repository.fill(name);
    await repository.blur();
    await this.#page.getByRole('button', { name: 'Review' }).click();
  }

  /** Creates the service and gives the clone address that the result page shows. */
  async create(): Promise<string> {
    await this.#page.getByRole('button', { name: 'Create' }).click();
    const command = this.#page.getByText('git clone http');
    await expect(command).toBeVisible({ timeout: 60_000 });
    const [, address] =
      /git clone (\S+)/.exec((await command.textContent()) ?? '') ?? [];
    if (!address) {
      throw new Error('The result page shows no address of the repository');
    }
    return address;
  }
}
