import {
  CatalogModelSources,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { ANNOTATION_DECLARATIONS } from 'backstage-plugin-cloud-run-common';

/**
 * The Cloud Run annotations as part of the catalog's model, so that they are described wherever the model is shown.
 */
export const cloudRunAnnotationModel = CatalogModelSources.static([
  createCatalogModelLayer({
    layerId: 'cloud.google.com/run-annotations',
    builder: model => {
      for (const { name, description, allowed, example } of Array.from(
        ANNOTATION_DECLARATIONS.values(),
      )) {
        model.addAnnotation({
          name,
          description: `${description} Values: ${allowed.join(', ')}.`,
          schema: { jsonSchema: { type: 'string', examples: [example] } },
        });
      }
    },
  }),
]);
