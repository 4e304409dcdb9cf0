import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AnnotationProcessor } from './AnnotationProcessor';

const entity = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'storefront', annotations },
});

describe('AnnotationProcessor', () => {
  it('names the annotation, its value and the way out, once', async () => {
    const logger = mockServices.logger.mock();
    const processor = new AnnotationProcessor({ logger });
    const malformed = entity({ 'run.googleapis.com/ingress': 'public' });

    expect(await processor.postProcessEntity(malformed)).toBe(malformed);
    await processor.postProcessEntity(malformed);

    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'component:default/storefront has malformed annotations: run.googleapis.com/ingress is "public"; ' +
        'use all, internal, internal-and-cloud-load-balancing, for example all',
    );
  });

  it('reports again when an entity goes wrong a second time', async () => {
    const logger = mockServices.logger.mock();
    const processor = new AnnotationProcessor({ logger });
    const malformed = entity({ 'run.googleapis.com/ingress': 'public' });

    await processor.postProcessEntity(malformed);
    await processor.postProcessEntity(
      entity({ 'run.googleapis.com/ingress': 'all' }),
    );
    await processor.postProcessEntity(malformed);

    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('keeps what an author writes on one line, and short', async () => {
    const logger = mockServices.logger.mock();
    const processor = new AnnotationProcessor({ logger });
    await processor.postProcessEntity(
      entity({
        'run.googleapis.com/ingress': `all\n::add-mask::\u001b[31m${'x'.repeat(
          9_000,
        )}`,
      }),
    );
    const [message] = logger.warn.mock.calls[0];
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(600);
  });

  it('says nothing about entities that have nothing to do with Cloud Run', async () => {
    const logger = mockServices.logger.mock();
    const processor = new AnnotationProcessor({ logger });

    await processor.postProcessEntity(entity({ 'example.com/ingress': 'x' }));

    expect(logger.warn).not.toHaveBeenCalled();
  });
});
