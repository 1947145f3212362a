/**
 * A list of names of acts, messages and clocks is an array, tuple, union, object, comparison or switch that holds two
 * or more of them. Such a list says something of each name that belongs to its definition or to its row, and is
 * forgotten when the next name comes.
 */
import { ACT_NAMES } from '@comity/vocabulary/acts';
import { CLOCK_IDS } from '@comity/vocabulary/clocks';
import { MESSAGE_CODES } from '@comity/vocabulary/messages';
import ts from 'typescript';

export interface NameList {
  file: string;
  line: number;
  names: string[];
}

const KNOWN: readonly ReadonlySet<string>[] = [ACT_NAMES, MESSAGE_CODES, CLOCK_IDS].map((names) => new Set(names));
const TEMPLATE_LIST = /\[[^\]]*\]/g;
const QUOTED = /'(\w+)'/g;

/** Finds the lists in one source or template. What a row `sends` is its own and does not count. */
export function nameListsIn(file: string, text: string): NameList[] {
  if (file.endsWith('.njk')) return inTemplate(file, text);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: NameList[] = [];
  const visit = (node: ts.Node): void => {
    const names = namesAmong(wordsOf(node));
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (names.length > 0) found.push({ file, line, names });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function inTemplate(file: string, text: string): NameList[] {
  return [...text.matchAll(TEMPLATE_LIST)].flatMap((list) => {
    const names = namesAmong([...list[0].matchAll(QUOTED)].map(([, word = '']) => word));
    const line = text.slice(0, list.index).split('\n').length;
    return names.length === 0 ? [] : [{ file, line, names }];
  });
}

/**
 * Returns the names of one sort, where they are most of the words: some names of acts are words for other things too.
 */
function namesAmong(words: readonly (string | null)[]): string[] {
  const given = words.filter((word) => word !== null);
  const sorts = KNOWN.map((known) => [...new Set(given.filter((word) => known.has(word)))]);
  return sorts.find((names) => names.length >= 2 && names.length * 2 >= given.length) ?? [];
}

function wordsOf(node: ts.Node): (string | null)[] {
  if (ts.isArrayLiteralExpression(node)) return isSends(node.parent) ? [] : node.elements.map(literal);
  if (ts.isUnionTypeNode(node)) return node.types.map(literal);
  if (ts.isTupleTypeNode(node)) return node.elements.map(literal);
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(keyOf);
  if (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)) return node.members.map(keyOf);
  if (ts.isCaseBlock(node))
    return node.clauses.map((clause) => (ts.isCaseClause(clause) ? literal(clause.expression) : null));
  return isEither(node) && !isEither(node.parent) ? compared(node) : [];
}

function isSends(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'sends';
}

function literal(node: ts.Node): string | null {
  if (ts.isLiteralTypeNode(node)) return literal(node.literal);
  return ts.isStringLiteralLike(node) ? node.text : null;
}

function keyOf({ name }: ts.ObjectLiteralElementLike | ts.TypeElement): string | null {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null;
}

function isEither(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

/** Returns what is compared in `a === 'x' || a === 'y'`. */
function compared(node: ts.Expression): (string | null)[] {
  if (ts.isParenthesizedExpression(node)) return compared(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  if (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
    return [literal(node.left) ?? literal(node.right)];
  return [...compared(node.left), ...compared(node.right)];
}
