export * from './declaredServices';
export { servicesOfConfiguration } from './servicesOfResources';
