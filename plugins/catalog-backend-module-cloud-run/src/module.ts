import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { AnnotationProcessor } from './AnnotationProcessor';
import { cloudRunAnnotationModel } from './annotationModel';

/**
 * Describes and checks the Cloud Run annotations of catalog entities.
 *
 * @public
 */
export const catalogModuleCloudRun = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'cloud-run',
  register(env) {
    env.registerInit({
      deps: {
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ logger, model, processing }) {
        model.addModelSource(cloudRunAnnotationModel);
        processing.addProcessor(new AnnotationProcessor({ logger }));
      },
    });
  },
});
