/** What the form says in English. */
export const formMessages = {} as const;
