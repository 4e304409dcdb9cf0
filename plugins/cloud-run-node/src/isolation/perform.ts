import { memoryFiles } from 'backstage-cloud-run-terraform';
import { ReadServices, servicesOfFiles, servicesOfRepository } from '../read';
import { renderSkeleton } from '../render';
import { answerText } from './answerText';
import { givenFiles } from './givenFiles';
import { repositoryOfArchive } from './repositoryOfArchive';
import { skeletonOfArchive } from './skeletonOfArchive';
import { IsolatedAnswer, IsolatedReading, IsolatedTask } from './task';

/** So much of the time a reading may take is for reading; the rest is for finding out what was read, and for telling it. */
const FOR_READING = 0.6;

/** What is read, with bounds of any name. */
type Read = Omit<ReadServices, 'limitsReached'> & {
  limitsReached: readonly { limit: string; at: string }[];
};

async function read(
  reading: IsolatedReading,
  milliseconds: number,
): Promise<Read> {
  const limits = { milliseconds: milliseconds * FOR_READING };
  switch (reading.kind) {
    case 'archive': {
      const { archive, directory } = reading;
      const { files, tree } = await repositoryOfArchive(archive, directory);
      const found = await servicesOfRepository(givenFiles(files), directory, {
        limits,
      });
      return {
        ...found,
        limitsReached: [...tree.limitsReached, ...found.limitsReached],
      };
    }
    case 'files':
      return servicesOfRepository(givenFiles(reading.files), '', { limits });
    case 'file': {
      const { path, contents, instances } = reading;
      return servicesOfFiles(memoryFiles({ [path]: contents }), [path], {
        limits: { ...limits, fileBytes: contents.length, instances },
      });
    }
    default:
      return reading satisfies never;
  }
}

async function answer(task: IsolatedTask): Promise<IsolatedAnswer> {
  switch (task.kind) {
    case 'read': {
      const found = await read(task.reading, task.milliseconds);
      return { kind: 'read', text: answerText(found) };
    }
    case 'unpack': {
      const { archive, directory, bounds } = task;
      const files = await skeletonOfArchive(archive, directory, bounds);
      return { kind: 'files', files };
    }
    case 'render': {
      const { skeleton, values, copyWithoutTemplating } = task;
      const files = await renderSkeleton(
        skeleton.map(file => ({
          ...file,
          contents: Buffer.from(file.contents),
        })),
        values,
        { copyWithoutTemplating },
      );
      return { kind: 'files', files };
    }
    default:
      return task satisfies never;
  }
}

/** Does what a process is asked for. What the files say is refused in the answer. */
export async function perform(task: IsolatedTask): Promise<IsolatedAnswer> {
  try {
    return await answer(task);
  } catch (error) {
    return {
      kind: 'refused',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
