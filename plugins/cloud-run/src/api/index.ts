export { cloudRunApiRef } from './CloudRunApi';
export type {
  CloudRunApi,
  PreviewRequest,
  RequestOptions,
} from './CloudRunApi';
export { CloudRunClient } from './CloudRunClient';
