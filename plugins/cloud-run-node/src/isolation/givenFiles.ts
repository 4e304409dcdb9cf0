import { FileAccess, memoryFiles } from 'backstage-cloud-run-terraform';
import { GivenFile } from './task';

/** Gives access to files that were sent here. One that was left where it is, is there, and cannot be read. */
export function givenFiles(files: readonly GivenFile[]): FileAccess {
  const left = new Map<string, string>();
  const contents: Record<string, Uint8Array> = Object.create(null);
  for (const { path, contents: given } of files) {
    if (given instanceof Uint8Array) {
      contents[path] = given;
    } else {
      left.set(path, given.leftBecause);
      contents[path] = new Uint8Array();
    }
  }
  const access = memoryFiles(contents);
  return {
    list: directory => access.list(directory),
    async read(path, maxBytes) {
      const because = left.get(path);
      if (because !== undefined) {
        throw new Error(because);
      }
      return access.read(path, maxBytes);
    },
  };
}
