/** How a command ended, for whoever calls it from a script. */
export const EXIT = {
  ok: 0,
  /** Findings stand against it. */
  findings: 1,
  /** Something could not be read, or was asked for in a wrong way; stderr says why. */
  unreadable: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
