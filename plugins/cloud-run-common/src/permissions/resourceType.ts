/** The catalog's own resource type; the same word as in `@backstage/plugin-catalog-common/alpha`. */
export const RESOURCE_TYPE_CATALOG_ENTITY = 'catalog-entity';
