export * from './declaredServices';
export { servicesOfConfiguration } from './servicesOfConfiguration';
export { configurationOfPlan } from './plan/configurationOfPlan';
