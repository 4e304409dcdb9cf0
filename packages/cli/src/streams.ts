/** Where a command writes. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** The streams of the process. */
export const PROCESS_STREAMS: Streams = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/**
 * Lets whoever reads the output stop reading, as `head` does: what is written afterwards is lost without a word, and
 * the command still ends as it would have.
 */
export function allowReadersToLeave(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        throw error;
      }
    });
  }
}
