import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Issue, issue, type YamlFault } from '../domain/issue.ts';
import { type KeyPath, pathKey, pathText } from './key-path.ts';

/** Where something stands in the file, both from 1. */
interface Spot {
  readonly line: number;
  readonly character: number;
}

/** A YAML file as plain values, with the place of each. */
export interface YamlTree {
  readonly value: unknown;
  /** Where a key stands, or an item of a list. */
  readonly keyAt: (path: KeyPath) => Spot;
  /** Where its value begins; where there is none, its key, or what it would stand in. */
  readonly valueAt: (path: KeyPath) => Spot;
  /** What is no campaign's YAML; values are of no use where there is any. */
  readonly faults: readonly Issue[];
  /** Keys that stand twice: the first of them counts. */
  readonly twice: readonly Issue[];
}

const DEEPEST = 12;
const START: Spot = { line: 1, character: 1 };

/** Reads YAML 1.2 without the parts of it that no campaign needs: references, tags, several documents. */
export function readYaml(text: string, file: string): YamlTree {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const keys = new Map<string, Spot>();
  const values = new Map<string, Spot>();
  const faults: Issue[] = [];
  const twice: Issue[] = [];
  const spotOf = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), character: Math.max(col, 1) };
  };
  const refuse = (offset: number, fault: YamlFault): void => {
    const { line, character } = spotOf(offset);
    const start = lines.lineStarts[line - 1] ?? 0;
    const written = text.slice(start, lines.lineStarts[line]).trim();
    faults.push(issue('yaml-syntax', { file, line }, { character, fault, text: written }));
  };

  function plain(node: Node | null, path: KeyPath): unknown {
    const offset = node?.range?.[0];
    if (node === null || offset === undefined) return null;
    values.set(pathKey(path), spotOf(offset));
    const fault = path.length > DEEPEST ? ([offset, 'deep'] as const) : foreignIn(node, text);
    if (fault !== null) refuse(...fault);
    else if (isScalar(node)) return node.value;
    else if (isSeq(node)) return list(node, path);
    else if (isMap(node)) return mapping(node, path);
    return null;
  }

  function list({ items }: YAMLSeq, path: KeyPath): unknown {
    return items.map((item, at) => {
      const value = plain(item as Node | null, [...path, at]);
      keys.set(pathKey([...path, at]), values.get(pathKey([...path, at])) ?? START);
      return value;
    });
  }

  function mapping({ items }: YAMLMap, path: KeyPath): unknown {
    const made: Record<string, unknown> = Object.create(null);
    for (const { key, value } of items) {
      const node = key as Node;
      const offset = node.range?.[0] ?? 0;
      if (!isScalar(node)) {
        refuse(offset, 'key');
        continue;
      }
      const name = String(node.source ?? node.value ?? '');
      const inside = [...path, name];
      const spot = spotOf(offset);
      const first = keys.get(pathKey(inside));
      if (first !== undefined) {
        const place = { file, line: spot.line, column: pathText(inside) };
        const { character } = spot;
        twice.push(
          issue('campaign-key-twice', place, { character, key: name, firstLine: first.line }),
        );
        continue;
      }
      keys.set(pathKey(inside), spot);
      made[name] = plain(value as Node | null, inside);
    }
    return made;
  }

  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const contents = document.contents as Node | null;
  for (const error of errors) {
    const fault = faultOf(error);
    const [at] = error.pos;
    // Where a quote or a bracket opens tells more than where the file ends without its other half.
    refuse(fault === 'unclosed' ? openedAt(contents, at, text) : at, fault);
  }
  const value = errors.length > 0 ? null : plain(contents, []);
  const near = (from: ReadonlyMap<string, Spot>, path: KeyPath): Spot => {
    const spot = from.get(pathKey(path)) ?? keys.get(pathKey(path));
    return spot ?? (path.length === 0 ? START : near(from, path.slice(0, -1)));
  };
  return {
    value,
    keyAt: (path) => near(keys, path),
    valueAt: (path) => near(values, path),
    faults: firstOfEachLine(faults),
    twice,
  };
}

/** What follows a fault on its line is seldom another. */
const firstOfEachLine = (faults: readonly Issue[]): readonly Issue[] =>
  faults.filter((it, at) => faults.findIndex((other) => other.line === it.line) === at);

const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

const FAULTS: Readonly<Partial<Record<YAMLError['code'], YamlFault>>> = {
  MISSING_CHAR: 'unclosed',
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_COLLECTION_TYPE: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  KEY_OVER_1024_CHARS: 'colon',
  BLOCK_IN_FLOW: 'unclosed',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'start',
  MULTIPLE_DOCS: 'documents',
  BAD_ALIAS: 'reference',
  ALIAS_PROPS: 'reference',
  MULTIPLE_ANCHORS: 'reference',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_DIRECTIVE: 'directive',
  RESOURCE_EXHAUSTION: 'deep',
};

/** What no campaign needs, and where it stands. */
function foreignIn(node: Node, text: string): readonly [number, YamlFault] | null {
  const [start = 0, end = 0] = node.range ?? [];
  if (isAlias(node)) return [start, 'reference'];
  if ('anchor' in node && node.anchor) {
    return [text.lastIndexOf(`&${node.anchor}`, start), 'reference'];
  }
  if (node.tag && !PLAIN_TAG.test(node.tag)) return [start, 'tag'];
  if (!isScalar(node) || node.type !== 'PLAIN') return null;
  const dash = DASH_INSIDE.exec(text.slice(start, end));
  return dash && [start + dash.index + dash[0].length - 1, 'indent'];
}

function faultOf({ code, message }: YAMLError): YamlFault {
  if (message.startsWith('Flow ')) return 'unclosed';
  if (message.startsWith('Sequence item')) return 'indent';
  if (message.startsWith('Implicit')) return 'colon';
  return FAULTS[code] ?? 'unclear';
}

/** Where the innermost quotes or brackets open that a fault lies in. */
function openedAt(node: Node | null, fault: number, text: string): number {
  const inside = isSeq(node) ? node.items : isMap(node) ? node.items.map((it) => it.value) : [];
  const around = (inside as (Node | null)[]).findLast(
    (it) => it?.range && it.range[0] <= fault && fault <= it.range[2],
  );
  const start = node?.range?.[0] ?? fault;
  const found = around ? openedAt(around, fault, text) : start;
  return OPENING.test(text.charAt(found)) ? found : start;
}

const OPENING = /["'[{]/;

/** A list's dash that is indented deeper than the item before it is part of that item's text. */
const DASH_INSIDE = /\n\s*-(?= )/;
