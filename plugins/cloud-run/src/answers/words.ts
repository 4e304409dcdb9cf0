import { messages } from '../messages/en';

/** The values of a service's network that have a name in the interface. */
export type ValueKey = keyof typeof messages.values;

/** The words that values are told in. */
export type WordKey = keyof typeof messages.words;
