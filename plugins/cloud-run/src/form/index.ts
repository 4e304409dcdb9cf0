export { cloudRunFormFields } from './formFields';
