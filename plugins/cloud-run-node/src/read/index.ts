export * from './readDeclaredServices';
export * from './readServices';
export { servicesOfFile } from './servicesOfFile';
export { servicesOfFolder } from './servicesOfFolder';
export { servicesOfRepository } from './servicesOfRepository';
