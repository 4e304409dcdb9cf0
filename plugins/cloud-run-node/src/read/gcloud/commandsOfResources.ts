import { ConfigBody, ConfigValue, Origin } from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';
import { commandsIn, wordOf } from './commandWords';
import { FoundCommand } from './scriptFiles';

/** What stands for a part of a command that is not known. */
const NOT_KNOWN = '${not known}';

/** A module of Google's that runs gcloud with what it is given, and the input that says what. */
const GCLOUD_MODULE = /(^|\/)terraform-google-modules\/gcloud\/google(\/\/|$)/;
const BODY = 'create_cmd_body';

/** A text with what is known of it. */
function textOf(value: ConfigValue | undefined): string {
  switch (value?.kind) {
    case 'string':
      return value.value;
    case 'number':
    case 'bool':
      return String(value.value);
    case 'template':
      return value.parts
        .map(part => (typeof part === 'string' ? part : NOT_KNOWN))
        .join('');
    case undefined:
    case 'null':
      return '';
    default:
      return NOT_KNOWN;
  }
}

function itemsOf(value: ConfigValue | undefined): readonly ConfigValue[] {
  if (value?.kind === 'list') {
    return value.items;
  }
  return value ? [value] : [];
}

function valueIn({ attributes }: ConfigBody, name: string) {
  return attributes.get(name)?.value;
}

/** The calls of gcloud in a text, at the line where it is written. */
function inText(text: string, { path, line }: Origin): FoundCommand[] {
  return commandsIn(text).map(({ words }) => ({
    words,
    origin: { path, line },
  }));
}

/** The calls of gcloud in a list of words that is run as it is. */
export function inWords(
  value: ConfigValue | undefined,
  origin: Origin,
): FoundCommand[] {
  const texts = itemsOf(value).map(textOf);
  return /(^|\/)gcloud$/.test(texts[0] ?? '')
    ? [{ words: texts.slice(1).map(wordOf), origin }]
    : texts.flatMap(text => inText(text, origin));
}

/** The calls of gcloud that Terraform runs: in provisioners, external data, and a module that is made for it. */
export function commandsOfResources({
  configuration: { resources, moduleCalls },
}: ResourceSet): FoundCommand[] {
  const commands: FoundCommand[] = [];
  for (const { mode, type, body, provisioners, origin } of resources) {
    for (const provisioner of provisioners ?? []) {
      if (provisioner.when === 'create') {
        const command = provisioner.body.attributes.get('command');
        commands.push(
          ...inText(
            textOf(command?.value),
            command?.origin ?? provisioner.origin,
          ),
          ...itemsOf(valueIn(provisioner.body, 'inline')).flatMap(item =>
            inText(textOf(item), provisioner.origin),
          ),
        );
      }
    }
    if (mode === 'data' && type === 'external') {
      commands.push(...inWords(valueIn(body, 'program'), origin));
    }
  }
  for (const { source, inputs, origin } of moduleCalls) {
    const entrypoint = textOf(valueIn(inputs, 'create_cmd_entrypoint'));
    if (GCLOUD_MODULE.test(source ?? '') && /gcloud|^$/.test(entrypoint)) {
      commands.push(
        ...inText(`gcloud ${textOf(valueIn(inputs, BODY))}`, origin),
      );
    }
  }
  return commands;
}
