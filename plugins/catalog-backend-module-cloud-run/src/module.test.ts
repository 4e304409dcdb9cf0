import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { AnnotationProcessor } from './AnnotationProcessor';
import { cloudRunAnnotationModel } from './annotationModel';
import { catalogModuleCloudRun } from './module';

describe('catalogModuleCloudRun', () => {
  it('adds the processor and the model of the annotations', async () => {
    const addProcessor = jest.fn();
    const addModelSource = jest.fn();

    await startTestBackend({
      extensionPoints: [
        [catalogProcessingExtensionPoint, { addProcessor }],
        [catalogModelExtensionPoint, { addModelSource }],
      ],
      features: [catalogModuleCloudRun, mockServices.logger.factory()],
    });

    expect(addProcessor).toHaveBeenCalledWith(expect.any(AnnotationProcessor));
    expect(addModelSource).toHaveBeenCalledWith(cloudRunAnnotationModel);
  });
});
