import { formatAddress } from '../values';
import {
  ResolvedModuleCall,
  ResolvedOutput,
  ResolvedProvider,
  ResolvedResource,
} from './configuration';
import { ignoredChanges } from './ignoredChanges';
import { ModuleInstance } from './moduleInstance';
import { CalledModule } from './moduleInstance';
import { ResourceInstance } from './resourceInstance';

/** What modules declare, in the order of modules and files. */
export interface Collected {
  resources: ResolvedResource[];
  moduleCalls: ResolvedModuleCall[];
  providers: ResolvedProvider[];
}

function resolvedResource(
  module: ModuleInstance,
  instance: ResourceInstance,
): ResolvedResource {
  const { declared, target, undecided } = instance;
  const { mode, type, name, modulePath } = target;
  return {
    mode,
    type,
    name,
    address: formatAddress(target),
    target,
    modulePath,
    body: instance.body(),
    provider: module.providers.ofResource(declared, type),
    instanceCount: undecided.length > 0 ? 'unknown' : 'known',
    undecided,
    replaceTriggeredBy: instance.replaceTriggeredBy(),
    ignoreChanges: ignoredChanges(declared.block.body),
    provisioners: instance.provisioners(),
    origin: { path: declared.path, line: declared.block.line },
  };
}

function resolvedCall({
  declared,
  target,
  address,
  inputs,
  instance,
  undecided,
}: CalledModule): ResolvedModuleCall {
  return {
    name: target.name,
    address,
    target,
    modulePath: target.modulePath,
    source: inputs.text('source'),
    version: inputs.text('version'),
    loaded: instance !== undefined,
    inputs: inputs.body(),
    instanceCount: undecided.length > 0 ? 'unknown' : 'known',
    undecided,
    origin: { path: declared.path, line: declared.block.line },
  };
}

/** Evaluates all that a module and the modules it calls declare. */
export function collect(
  module: ModuleInstance,
  into: Collected = { resources: [], moduleCalls: [], providers: [] },
): Collected {
  into.providers.push(...module.providers.own().values());
  for (const key of module.source.resources.keys()) {
    for (const instance of module.resourceInstances(key)?.instances ?? []) {
      into.resources.push(resolvedResource(module, instance));
    }
  }
  for (const name of module.source.moduleCalls.keys()) {
    for (const called of module.calledModules(name)?.instances ?? []) {
      into.moduleCalls.push(resolvedCall(called));
      if (called.instance) {
        collect(called.instance, into);
      }
    }
  }
  return into;
}

/** The outputs of the root module. */
export function outputsOf(module: ModuleInstance): ResolvedOutput[] {
  return [...module.source.outputs].flatMap(([name, { path, block }]) => {
    const value = module.attribute(name);
    return value ? [{ name, value, origin: { path, line: block.line } }] : [];
  });
}
