import { CommandWord } from './commandWords';

/** What of a service a command may change. */
export type ChangedPart =
  | 'invokers'
  | 'policy'
  | 'ingress'
  | 'invoker-check'
  | 'default-url'
  | 'iap'
  | 'iap-accessors'
  | 'egress';

/** A command that changes how a Cloud Run service can be reached. */
export interface RunCommand {
  /** What it may change. */
  changes: ReadonlySet<ChangedPart>;
  /** The service; undefined where that is not plain, and it may be any. */
  service?: string;
  region?: string;
  project?: string;
  /** Whom it lets in, where it does; without a member, that may be anybody. */
  letsIn?: { member?: string };
}

/** What each option changes. Those that begin with `no-` or `clear-` change the same. */
const CHANGED_BY: Record<string, ChangedPart> = {
  'allow-unauthenticated': 'invokers',
  ingress: 'ingress',
  'invoker-iam-check': 'invoker-check',
  'default-url': 'default-url',
  iap: 'iap',
  'vpc-connector': 'egress',
  'vpc-egress': 'egress',
  network: 'egress',
  subnet: 'egress',
  'network-tags': 'egress',
};

/** What may change where the options are not plain. */
const ANY: readonly ChangedPart[] = [...new Set(Object.values(CHANGED_BY))];

/** What may change where a service is replaced by what a file says: everything but its policy. */
const REPLACED = ANY.filter(part => part !== 'invokers');

/** Options without a value, besides those that begin with `no-` or `clear-`. */
const SWITCHES = new Set([
  ...['quiet', 'async', 'allow-unauthenticated', 'default-url', 'iap'],
  ...['invoker-iam-check', 'use-http2', 'cpu-boost', 'cpu-throttling'],
  ...['session-affinity', 'tag-latest', 'log-http', 'automatic-updates'],
  ...['deploy-health-check', 'user-output-enabled', 'dry-run', 'all'],
  ...['gpu-zonal-redundancy', 'scaling-mode-auto', 'to-latest'],
]);

/** The words of a command by what they are. */
interface Arguments {
  positional: readonly CommandWord[];
  options: ReadonlyMap<string, CommandWord | undefined>;
  /** Whether a word may be any option. */
  hasUnclearOption: boolean;
}

function argumentsOf(words: readonly CommandWord[]): Arguments {
  const positional: CommandWord[] = [];
  const options = new Map<string, CommandWord | undefined>();
  let hasUnclearOption = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const option = /^--?([a-zA-Z][\w-]*)(?:=([^]*))?$/.exec(word.text);
    if (option) {
      const [, name, inline] = option;
      const next = words[at + 1];
      const takesNext =
        inline === undefined &&
        name !== 'q' &&
        !SWITCHES.has(name) &&
        !/^(no|clear)-/.test(name) &&
        next !== undefined &&
        !next.text.startsWith('--');
      const given =
        inline === undefined
          ? undefined
          : { text: inline, isPlain: word.isPlain };
      options.set(name, takesNext ? next : given);
      at += takesNext ? 1 : 0;
    } else if (word.text.startsWith('--')) {
      hasUnclearOption = true;
    } else {
      positional.push(word);
    }
  }
  hasUnclearOption ||= options.has('flags-file');
  return { positional, options, hasUnclearOption };
}

function plainText(word: CommandWord | undefined): string | undefined {
  return word?.isPlain ? word.text : undefined;
}

function changesOf({ options, hasUnclearOption }: Arguments): ChangedPart[] {
  return hasUnclearOption
    ? [...ANY]
    : [...options.keys()].flatMap(name => {
        const plain = name.replace(/^(no|clear)-/, '');
        return Object.hasOwn(CHANGED_BY, plain) ? [CHANGED_BY[plain]] : [];
      });
}

/** Whether what lets in anybody is only taken away. */
function onlyRevokes({ options, hasUnclearOption }: Arguments): boolean {
  return (
    !hasUnclearOption &&
    options.has('no-allow-unauthenticated') &&
    !options.has('allow-unauthenticated')
  );
}

/** The command that a verb is, with the words behind it. */
function commandOf(
  verb: string,
  behind: readonly CommandWord[],
  args: Arguments,
  isHeld: (file: string) => boolean,
): RunCommand | undefined {
  const { options } = args;
  const [first] = behind;
  const place = {
    region: plainText(options.get('region')),
    project: plainText(options.get('project')),
  };
  switch (verb) {
    case 'deploy':
    case 'services update': {
      const isUnclear =
        args.hasUnclearOption || behind.slice(1).some(word => !word.isPlain);
      const changes = new Set(
        changesOf({ ...args, hasUnclearOption: isUnclear }),
      );
      return {
        changes,
        service: plainText(first),
        ...place,
        ...(onlyRevokes({ ...args, hasUnclearOption: isUnclear })
          ? {}
          : { letsIn: { member: 'allUsers' } }),
      };
    }
    case 'services add-iam-policy-binding':
      return {
        changes: new Set(['invokers']),
        service: plainText(first),
        ...place,
        letsIn: { member: plainText(options.get('member')) },
      };
    case 'services set-iam-policy':
      return {
        changes: new Set(['policy']),
        service: plainText(first),
        ...place,
      };
    case 'services replace': {
      const file = plainText(first);
      return file !== undefined && isHeld(file)
        ? undefined
        : { changes: new Set(REPLACED), ...place };
    }
    case 'iap add-iam-policy-binding':
    case 'iap set-iam-policy':
      return {
        changes: new Set(['iap-accessors']),
        service: plainText(options.get('service')),
        ...place,
        letsIn: { member: plainText(options.get('member')) },
      };
    default:
      return undefined;
  }
}

/**
 * What a call of gcloud may change of a service, by the words behind `gcloud`; undefined where it changes nothing of how
 * services can be reached.
 *
 * Source: https://docs.cloud.google.com/sdk/gcloud/reference/run
 *
 * @param isHeld - whether the repository holds a file, so that what it says is read by itself
 */
export function runCommand(
  words: readonly CommandWord[],
  isHeld: (file: string) => boolean,
): RunCommand | undefined {
  const args = argumentsOf(words);
  const { positional } = args;
  const start = positional.findIndex(
    ({ text, isPlain }) => isPlain && !/^(alpha|beta|preview)$/.test(text),
  );
  const [group, ...rest] = positional.slice(Math.max(start, 0));
  const isServices = /^(multi-region-)?services$/.test(rest[0]?.text ?? '');
  let command: RunCommand | undefined;
  if (group?.text === 'iap' && rest[0]?.text === 'web') {
    command = commandOf(`iap ${rest[1]?.text}`, rest.slice(2), args, isHeld);
  } else if (group?.text === 'run') {
    const verbs = isServices ? rest.slice(0, 2) : rest.slice(0, 1);
    const verb = verbs.every(({ isPlain }) => isPlain)
      ? verbs.map(({ text }) => text.replace(/^multi-region-/, '')).join(' ')
      : '';
    command =
      verb === '' && verbs.length > 0
        ? { changes: new Set(ANY), letsIn: { member: 'allUsers' } }
        : commandOf(verb, rest.slice(verbs.length), args, isHeld);
  }
  return command && command.changes.size > 0 ? command : undefined;
}
