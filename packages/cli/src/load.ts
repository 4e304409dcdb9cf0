/** A module that is loaded when it is needed. Run from the source it arrives wrapped as CommonJS, built it does not. */
export async function load<M extends object>(loading: Promise<M>): Promise<M> {
  const module: M & { default?: M } = await loading;
  return module.default ?? module;
}
