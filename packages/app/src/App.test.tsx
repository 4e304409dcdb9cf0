import { render, screen } from '@testing-library/react';
import { app } from './App';

describe('the portal', () => {
  afterEach(() => jest.restoreAllMocks());

  it('greets with its name and the way in', async () => {
    const staticConfig = {
      context: 'test',
      data: {
        app: { title: 'Cloud Run for Backstage' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    };
    jest.replaceProperty(
      process,
      'env',
      // The bundler puts an array here, although the environment has strings.
      Object.assign({ ...process.env }, { APP_CONFIG: [staticConfig] }),
    );

    render(app.createRoot());

    expect(await screen.findByRole('button', { name: 'Enter' })).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Cloud Run for Backstage' }),
    ).toBeVisible();
  });
});
