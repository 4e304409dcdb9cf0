export { ServicePicker, serviceLabel } from './ServicePicker';
