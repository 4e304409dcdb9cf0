export { FailedNotice } from './FailedNotice';
export { ForbiddenNotice } from './ForbiddenNotice';
export { PostureState } from './PostureState';
