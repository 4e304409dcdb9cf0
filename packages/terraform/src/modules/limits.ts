/**
 * The bounds of reading a configuration, which may be anybody's. They hold for all that one reader reads, together.
 *
 * @public
 */
export interface ReadLimits {
  /** Files read, modules' and data files included. */
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files. */
  totalBytes: number;
  /** Entries of one directory. */
  directoryEntries: number;
  /** Modules inside modules. */
  moduleDepth: number;
  /** Expressions evaluated, and blocks and arguments with them. */
  evaluations: number;
  /** Instances of resources, data sources and modules, all together. */
  instances: number;
  /** Milliseconds from when the reader was made until it evaluates and opens nothing more. */
  milliseconds: number;
}

/**
 * The bounds that hold unless others are given.
 *
 * @public
 */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  files: 2_000,
  fileBytes: 1_000_000,
  totalBytes: 16_000_000,
  directoryEntries: 5_000,
  moduleDepth: 20,
  evaluations: 500_000,
  instances: 10_000,
  milliseconds: 30_000,
};

/**
 * A bound that was reached, and where: a path or an address.
 *
 * @public
 */
export interface LimitHit {
  limit: keyof ReadLimits;
  at: string;
}
