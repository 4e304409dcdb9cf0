export { PostureState } from './PostureState';
