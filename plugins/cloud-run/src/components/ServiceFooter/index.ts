export { ServiceFooter } from './ServiceFooter';
