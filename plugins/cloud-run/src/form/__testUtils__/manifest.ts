/** The steps of a template that uses every field, as the backend hands them to the form. */
export const manifest = {
  title: 'Cloud Run service',
  steps: [
    {
      title: 'Network',
      schema: {
        type: 'object',
        required: ['network', 'environments'],
        properties: {
          network: {
            title: 'Network',
            type: 'object',
            'ui:field': 'CloudRunNetwork',
            'ui:backstage': { review: { show: false } },
          },
          environments: {
            title: 'Environments',
            type: 'array',
            items: { type: 'object' },
            'ui:field': 'CloudRunEnvironments',
            'ui:backstage': { review: { show: false } },
          },
          summary: {
            title: 'Network in words',
            type: 'array',
            items: { type: 'string' },
            'ui:field': 'CloudRunNetworkSummary',
          },
        },
      },
    },
  ],
};
