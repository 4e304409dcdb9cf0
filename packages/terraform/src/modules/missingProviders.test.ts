import { memoryFiles, readConfiguration } from '.';

describe('a reading of providers', () => {
  it('warns of a provider that is named and not configured', async () => {
    const { diagnostics, resources } = await readConfiguration(
      memoryFiles({
        'main.tf': `provider "google" {
  alias = "osaka"
}
resource "google_a" "known" { provider = google.osaka }
resource "google_a" "plain" { provider = google-beta }
resource "google_a" "lost" {
  provider = google.kyoto
}`,
      }),
    );
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: 'main.tf',
        line: 6,
        summary: 'Unknown provider',
        detail: expect.stringContaining('google.kyoto'),
      }),
    ]);
    expect(resources).toHaveLength(3);
  });

  it('warns of a provider that is handed to a module and not configured', async () => {
    const { diagnostics } = await readConfiguration(
      memoryFiles({
        'main.tf': `provider "google" {
  alias = "osaka"
}
module "known" {
  source    = "./regional"
  providers = { google.main = google.osaka }
}
module "lost" {
  source    = "./regional"
  providers = { google.main = google.kyoto }
}`,
        'regional/main.tf': `terraform {
  required_providers {
    google = {
      source                = "hashicorp/google"
      configuration_aliases = [google.main]
    }
  }
}
resource "google_a" "known" { provider = google.main }
resource "google_a" "lost" { provider = google.spare }`,
      }),
    );
    expect(
      diagnostics.map(({ path, line, detail }) => [path, line, detail]),
    ).toEqual([
      ['main.tf', 8, expect.stringContaining('google.kyoto')],
      ['regional/main.tf', 10, expect.stringContaining('google.spare')],
    ]);
  });
});
