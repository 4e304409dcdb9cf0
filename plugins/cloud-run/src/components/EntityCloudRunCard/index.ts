export { EntityCloudRunCard } from './EntityCloudRunCard';
