export { RepositoryNotes } from './RepositoryNotes';
