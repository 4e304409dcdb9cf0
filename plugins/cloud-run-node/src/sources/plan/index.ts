export { configurationOfPlan } from './configurationOfPlan';
