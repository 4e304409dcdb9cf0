export { commandsOfResources, inWords } from './commandsOfResources';
export { commandsOfFiles, type FoundCommand } from './scriptFiles';
export { withCommands } from './withCommands';
