import { UpdateInput } from 'backstage-template-update';
import { treeOf } from '../../packages/template-update/src/__testUtils__/situation';

const MODULES = 12;

function terraform(index: number, change: (text: string) => string): string {
  return change(`# What belongs to part ${index}.
resource "google_compute_network" "part_${index}" {
  name                    = "part-${index}"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "part_${index}" {
  name          = "part-${index}"
  network       = google_compute_network.part_${index}.id
  ip_cidr_range = "10.${index}.0.0/24"
  region        = var.region

  log_config {
    aggregation_interval = "INTERVAL_10_MIN"
    flow_sampling        = 0.5
  }
}

resource "google_compute_firewall" "part_${index}" {
  name          = "part-${index}"
  network       = google_compute_network.part_${index}.id
  source_ranges = ["10.0.0.0/8"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}
`);
}

function files(change: (text: string, index: number) => string) {
  return treeOf(
    Object.fromEntries([
      ['variables.tf', 'variable "region" {\n  type = string\n}\n'],
      ...Array.from({ length: MODULES }, (_, index) => [
        `part_${index}.tf`,
        terraform(index, text => change(text, index)),
      ]),
      ...Array.from({ length: MODULES }, (_, index) => [
        `docs/part_${index}.md`,
        change(`# Part ${index}\n\nOne.\n\nTwo.\n\nThree.\n`, index),
      ]),
    ]),
  );
}

/** A repository as a template of thirteen Terraform files made it, of which a team and the template change every other one. */
export function repository(): UpdateInput {
  return {
    base: files(text => text),
    ours: files((text, index) =>
      index % 2 === 0
        ? text
            .replace('["10.0.0.0/8"]', '["10.0.0.0/8", "172.16.0.0/12"]')
            .replace('One.', 'Our own.')
        : text,
    ),
    theirs: files((text, index) =>
      index % 3 === 0
        ? text
            .replace('flow_sampling        = 0.5', 'flow_sampling        = 1')
            .replace('Three.', 'Four.')
        : text,
    ),
  };
}
