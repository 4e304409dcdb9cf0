/** What the form says in Japanese: the keys of `formMessages`, flattened, each starting with `form.`. */
export const formMessagesJa = {};
