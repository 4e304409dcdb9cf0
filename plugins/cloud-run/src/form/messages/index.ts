export { formMessages } from './en';
