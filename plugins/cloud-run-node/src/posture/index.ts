export * from './declaredServices';
export { servicesOfConfiguration } from './servicesOfConfiguration';
