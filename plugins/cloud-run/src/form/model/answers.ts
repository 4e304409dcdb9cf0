import { ServiceDefinitionInput } from 'backstage-plugin-cloud-run-common';

/** An environment as it is written. */
export type EnvironmentInput = ServiceDefinitionInput['environments'][number];

/** What the template's other fields hold, as far as they have been filled in. */
export interface Answers {
  name: string;
  description: string;
  owner: string;
  system: string;
  lifecycle: string;
  runtime: string;
  image: string;
  environments: readonly EnvironmentInput[];
  /** What the network field holds. */
  network: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value has the three answers every environment starts with. */
export function isEnvironment(value: unknown): value is EnvironmentInput {
  return (
    isRecord(value) &&
    ['name', 'project', 'region'].every(key => typeof value[key] === 'string')
  );
}

/** Reads what the other fields of the template hold. A template may lack any of them. */
export function readAnswers(formData: unknown): Answers {
  const values = isRecord(formData) ? formData : {};
  const text = (key: string) => {
    const value = values[key];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    description: text('description'),
    owner: text('owner'),
    system: text('system'),
    lifecycle: text('lifecycle'),
    runtime: text('runtime'),
    image: text('image'),
    environments: Array.isArray(values.environments)
      ? values.environments.filter(isEnvironment)
      : [],
    network: values.network,
  };
}
