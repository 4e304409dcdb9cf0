import { servicesOfFiles, servicesOfRepository } from '../read';
import { renderSkeleton } from '../render';
import { answerText } from './answerText';
import { givenFiles } from './givenFiles';
import {
  IsolatedAnswer,
  IsolatedTask,
  ReadingTask,
  RenderingTask,
} from './task';

/** So much of the time a reading may take is for reading; the rest is for finding out what was read, and for telling it. */
const FOR_READING = 0.6;

async function read({
  files,
  file,
  milliseconds,
}: ReadingTask): Promise<IsolatedAnswer> {
  const access = givenFiles(files);
  const limits = { milliseconds: milliseconds * FOR_READING };
  const services = file
    ? await servicesOfFiles(access, [file.path], {
        limits: {
          ...limits,
          fileBytes: file.bytes,
          instances: file.instances,
        },
      })
    : await servicesOfRepository(access, '', { limits });
  return { kind: 'read', text: answerText(services) };
}

async function render({
  skeleton,
  values,
  copyWithoutTemplating,
}: RenderingTask): Promise<IsolatedAnswer> {
  const files = await renderSkeleton(
    skeleton.map(file => ({ ...file, contents: Buffer.from(file.contents) })),
    values,
    { copyWithoutTemplating },
  );
  return { kind: 'rendered', files };
}

/** Does what a process is asked for. What the files say is refused in the answer. */
export async function perform(task: IsolatedTask): Promise<IsolatedAnswer> {
  try {
    return await (task.kind === 'read' ? read(task) : render(task));
  } catch (error) {
    return error instanceof Error
      ? { kind: 'refused', name: error.name, message: error.message }
      : { kind: 'refused', name: 'Error', message: String(error) };
  }
}
