export { annotationsOfDeployments } from './annotationsOfDeployments';
export {
  ANNOTATION_DECLARATIONS,
  parseCustomAudiences,
  parseNetworkInterfaces,
} from './declarations';
export type { AnnotationDeclaration, NetworkInterface } from './declarations';
export { ANNOTATIONS, TEMPLATE_VERSION_ANNOTATION } from './names';
export type { AnnotationKey } from './names';
export { postureOfAnnotations } from './postureOfAnnotations';
export * from './problems';
export * from './serviceRef';
export * from './servicesOfEntity';
export * from './acceptedFindings';
