import { servicesOfFile, servicesOfRepository } from '../read';
import { renderSkeleton } from '../render';
import { answerText } from './answerText';
import { givenFiles } from './givenFiles';
import {
  IsolatedAnswer,
  IsolatedTask,
  ReadingTask,
  RenderingTask,
} from './task';

async function read({ files, file }: ReadingTask): Promise<IsolatedAnswer> {
  const access = givenFiles(files);
  const services = file
    ? await servicesOfFile(access, file.path, {
        limits: { fileBytes: file.bytes, instances: file.instances },
      })
    : await servicesOfRepository(access, '');
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
