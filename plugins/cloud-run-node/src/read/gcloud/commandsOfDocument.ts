import { Field, child, itemsOf } from '../../sources/manifest/field';
import { readDocuments } from '../../sources/manifest/readDocuments';
import {
  CommandWord,
  WrittenCommand,
  commandsIn,
  wordOf,
  wordsOfArguments,
} from './commandWords';

/** So many values of a document are looked at; aliases may make it endless. */
const MAX_VALUES = 50_000;

/** What begins the arguments of gcloud where a list holds these alone. */
const GROUPS = new Set(['gcloud', 'run', 'alpha', 'beta', 'preview', 'iap']);

/** The text of a scalar, filled in or not. */
function writtenText(field: Field): string | undefined {
  switch (field.kind) {
    case 'text':
      return field.text;
    case 'filled-in':
      return field.by;
    default:
      return undefined;
  }
}

function wordsOfList(items: readonly Field[]): CommandWord[] | undefined {
  const texts = items.map(writtenText);
  const [first] = texts;
  if (
    first === undefined ||
    !GROUPS.has(first) ||
    !texts.every((text): text is string => text !== undefined)
  ) {
    return undefined;
  }
  const words = texts.map(wordOf);
  return first === 'gcloud' ? words.slice(1) : words;
}

/**
 * The words of the step that deploys a service in a workflow of GitHub.
 * Source: https://github.com/google-github-actions/deploy-cloudrun
 */
function wordsOfAction(step: Field): CommandWord[] | undefined {
  if (!/\/deploy-cloudrun@/.test(writtenText(child(step, 'uses')) ?? '')) {
    return undefined;
  }
  const input = (name: string) => writtenText(child(step, 'with', name));
  const service = input('service');
  const region = input('region');
  const project = input('project_id');
  const options = [
    ...(region === undefined ? [] : [`--region=${region}`]),
    ...(project === undefined ? [] : [`--project=${project}`]),
  ].map(wordOf);
  const manifest = input('metadata');
  return manifest === undefined
    ? [
        ...[wordOf('run'), wordOf('deploy')],
        service === undefined
          ? { text: 'service', isPlain: false }
          : wordOf(service),
        ...options,
        ...wordsOfArguments(` ${input('flags') ?? ''}`),
      ]
    : [
        ...[wordOf('run'), wordOf('services'), wordOf('replace')],
        wordOf(manifest),
        ...options,
      ];
}

/** Collects the calls of gcloud in the values of a document. */
class DocumentCommands {
  readonly commands: WrittenCommand[] = [];
  private values = 0;

  constructor(private readonly lines: readonly string[]) {}

  /** Whether there are more values than are looked at. */
  get isCut(): boolean {
    return this.values > MAX_VALUES;
  }

  take(field: Field): void {
    this.values += 1;
    if (this.isCut) {
      return;
    }
    switch (field.kind) {
      case 'missing':
        return;
      case 'text':
      case 'filled-in':
        this.takeText(writtenText(field) ?? '', field.origin.line);
        return;
      case 'list': {
        const items = itemsOf(field);
        const words = wordsOfList(items);
        if (words) {
          this.commands.push({ words, line: field.origin.line });
        }
        items.forEach(item => this.take(item));
        return;
      }
      case 'object': {
        const words = wordsOfAction(field);
        if (words) {
          this.commands.push({ words, line: field.origin.line });
        }
        field.keys().forEach(key => this.take(field.get(key)));
        return;
      }
      default:
        field satisfies never;
    }
  }

  private takeText(text: string, line: number): void {
    const isBlock = /[|>][-+\d]*\s*(#.*)?$/.test(this.lines[line - 1] ?? '');
    this.commands.push(
      ...commandsIn(text).map(command => ({
        ...command,
        line: command.line + line - (isBlock ? 0 : 1),
      })),
    );
  }
}

/** The calls of gcloud in a YAML or JSON file: in its texts, as lists of arguments, and as steps of workflows. */
export function commandsOfDocument(
  text: string,
  path: string,
): WrittenCommand[] {
  const { documents, problems } = readDocuments(text, path);
  const found = new DocumentCommands(text.split('\n'));
  documents.forEach(document => found.take(document));
  // What cannot be read as a document may be a template of one.
  return problems.length > 0 || found.isCut
    ? [...found.commands, ...commandsIn(text)]
    : found.commands;
}
