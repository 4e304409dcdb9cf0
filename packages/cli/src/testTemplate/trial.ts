import {
  Deployment,
  ServiceDefinition,
} from 'backstage-plugin-cloud-run-common';
import { ReadBackOptions, RenderedFile } from 'backstage-plugin-cloud-run-node';

/** A service to try a template with. */
export interface Trial {
  /** The answers that tell it from the others. */
  title: string;
  definition: ServiceDefinition;
}

/** What a template makes of a trial. */
export interface Generated {
  trial: Trial;
  files: RenderedFile[];
  deployments: Deployment[];
  /** Whether the policy refuses what was chosen, so that nobody can create it. */
  isRefused: boolean;
  /** What it is read back with. */
  readBack: ReadBackOptions;
}

/** What is wrong with what a template makes of a trial. */
export interface Failure {
  title: string;
  message: string;
}
