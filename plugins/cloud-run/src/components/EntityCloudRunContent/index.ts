export { EntityCloudRunContent } from './EntityCloudRunContent';
