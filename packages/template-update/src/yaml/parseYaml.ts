import { Document, isMap, isSeq, parseAllDocuments } from 'yaml';
import { Collection, Content, Item } from '../structure/item';
import { printCollection } from '../structure/print';
import { YamlReader } from './yamlReader';
import { Unreadable } from './yamlText';

interface DocumentText {
  head: string;
  text: string;
}

/** The documents of a stream, each with the line that starts it. */
function documentTexts(text: string): DocumentText[] {
  const parts = text.split(/^(---(?:[ \t]*|[ \t]+#[^\n]*)\n)/m);
  const documents: DocumentText[] = [];
  if (parts[0] !== '' || parts.length === 1) {
    documents.push({ head: '', text: parts[0] });
  }
  for (let at = 1; at < parts.length; at += 2) {
    documents.push({ head: parts[at], text: parts[at + 1] });
  }
  return documents;
}

function identityOfDocument(document: Document.Parsed): string | undefined {
  const kind: unknown = document.getIn(['kind']);
  const name: unknown = document.getIn(['metadata', 'name']);
  return typeof kind === 'string'
    ? `${kind} ${typeof name === 'string' ? name : ''}`
    : undefined;
}

/** One document as a collection. */
function parseDocument(text: string): {
  content: Content;
  id: string | undefined;
} {
  const documents = parseAllDocuments(text, {
    keepSourceTokens: true,
    uniqueKeys: true,
  });
  const [document] = Array.isArray(documents) ? documents : [];
  if (!document) {
    return {
      content: { kind: 'atom', text, code: text.trim() },
      id: undefined,
    };
  }
  if (
    documents.length !== 1 ||
    document.errors.length > 0 ||
    /^(\.\.\.|%)/m.test(text)
  ) {
    throw new Unreadable();
  }
  const root = document.contents;
  if ((isMap(root) || isSeq(root)) && !root.flow) {
    return {
      content: new YamlReader(text).block(root, 0, text.length, '', true),
      id: isMap(root) ? identityOfDocument(document) : undefined,
    };
  }
  return { content: { kind: 'atom', text, code: text.trim() }, id: undefined };
}

/**
 * A stream of YAML documents as a collection which printed is the same text. Undefined where it has a mistake, or is
 * written in a way that cannot be taken apart.
 */
export function parseYaml(text: string): Collection | undefined {
  try {
    const items = documentTexts(text).map(({ head, text: own }): Item => {
      const { content, id } = parseDocument(own);
      return {
        kind: 'element',
        group: 'document',
        ...(id !== undefined && { id }),
        blank: '',
        lead: '',
        head,
        headCode: head.trim(),
        content,
        separator: '',
        trail: '',
        marked: 0,
      };
    });
    if (items.length === 1 && items[0].head === '') {
      const [{ content }] = items;
      return content.kind === 'collection' && printCollection(content) === text
        ? content
        : undefined;
    }
    const file: Collection = {
      kind: 'collection',
      shape: 'list',
      order: 'keyed',
      layout: 'documents',
      open: '',
      items,
      close: '',
      indent: '',
      separators: 'none',
      trailing: false,
    };
    return printCollection(file) === text ? file : undefined;
  } catch (error) {
    if (error instanceof Unreadable) {
      return undefined;
    }
    throw error;
  }
}
