/**
 * Puts a message under a field and ties it to the input. The browser's own validation stays out of it, so that the
 * scaffolder decides when to go on.
 */
export function errorProps(message: string | undefined) {
  return {
    validate: () => message,
    validationBehavior: 'aria' as const,
  };
}
