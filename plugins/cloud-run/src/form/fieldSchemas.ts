import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  NetworkIntentInput,
  ServiceDefinitionInput,
} from 'backstage-plugin-cloud-run-common';

/** The network field: the published intent, and the template whose files are previewed. */
export const networkFieldSchema = makeFieldSchema({
  output: z =>
    z
      .custom<NetworkIntentInput>()
      .describe(
        'Who can reach the service, who may call it, and where its traffic leaves',
      ),
  uiOptions: z =>
    z.object({
      templateRef: z
        .string()
        .optional()
        .describe(
          'The template whose files are previewed, such as template:default/cloud-run-service; the one of the page when left out',
        ),
    }),
});

/** The environments field. */
export const environmentsFieldSchema = makeFieldSchema({
  output: z =>
    z
      .custom<ServiceDefinitionInput['environments']>()
      .describe(
        'Where the service runs, from the first environment to the last',
      ),
  uiOptions: z =>
    z.object({
      regions: z
        .array(z.string())
        .min(1)
        .optional()
        .describe(
          'The regions to suggest; the first is where a new environment starts',
        ),
      projects: z
        .array(z.string())
        .optional()
        .describe('The projects to suggest'),
    }),
});

/** The repository field. */
export const repositoryFieldSchema = makeFieldSchema({
  output: z =>
    z.string().describe('The repository, as the repository picker writes it'),
  uiOptions: z =>
    z.object({
      allowedHosts: z
        .array(z.string())
        .optional()
        .describe(
          'The hosts to offer; those that the app has an integration for when left out',
        ),
    }),
});

/** The field that says the network in words. */
export const summaryFieldSchema = makeFieldSchema({
  output: z =>
    z
      .array(z.string())
      .describe('The network and its environments, a sentence each'),
});
