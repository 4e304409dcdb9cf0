export * from './readDeclaredServices';
export * from './readServices';
export { servicesOfFiles } from './servicesOfFiles';
export { servicesOfRepository } from './servicesOfRepository';
