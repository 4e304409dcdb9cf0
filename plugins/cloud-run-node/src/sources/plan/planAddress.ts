import { ModuleStep } from 'backstage-cloud-run-terraform';

/** A step of an address or reference: a name, or the key in brackets behind it. */
export type AddressStep = { name: string } | { key: string | number };

const STEP = /(?:^|\.)([^.[\]]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/gy;

function keyOf(text: string): string | number {
  if (!text.startsWith('"')) {
    return Number(text);
  }
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** The steps of `module.run["a"].google_x.y[0].id`; fewer where the rest is written in another way. */
export function addressSteps(text: string): AddressStep[] {
  const steps: AddressStep[] = [];
  for (const [, name, key] of text.matchAll(STEP)) {
    steps.push(name === undefined ? { key: keyOf(key) } : { name });
  }
  return steps;
}

/** The path of the module that an address such as `module.run["a"].module.lb` is. */
export function modulePathOf(address: string): ModuleStep[] {
  const path: ModuleStep[] = [];
  let isName = false;
  for (const step of addressSteps(address)) {
    if ('key' in step) {
      const last = path.pop();
      if (last) {
        path.push({ ...last, key: step.key });
      }
    } else if (isName) {
      path.push({ name: step.name });
      isName = false;
    } else {
      isName = step.name === 'module';
    }
  }
  return path;
}
