export { ExposureHeadline } from './ExposureHeadline';
