import { Config } from '@backstage/config';
import { positiveNumber } from './positiveNumber';

/** What the processes that read and render may take. */
export interface ProcessBounds {
  reading: { heapMegabytes: number; milliseconds: number };
  rendering: { heapMegabytes: number; milliseconds: number };
  /** So many repositories are read at a time. */
  readAtOnce: number;
}

/** Rendering a form's answers is waited for; a skeleton that needs more is not shown beforehand. */
const RENDERING = { heapMegabytes: 128, milliseconds: 10_000 };

/**
 * The bounds that are configured.
 *
 * @throws InputError that names the key that is wrong
 */
export function processBounds(config: Config): ProcessBounds {
  const seconds = positiveNumber(config, 'cloudRun.reading.seconds', 20);
  const milliseconds = seconds * 1_000;
  return {
    reading: {
      heapMegabytes: positiveNumber(config, 'cloudRun.reading.megabytes', 256),
      milliseconds,
    },
    rendering: {
      ...RENDERING,
      milliseconds: Math.min(RENDERING.milliseconds, milliseconds),
    },
    readAtOnce: positiveNumber(config, 'cloudRun.reading.atOnce', 2),
  };
}
