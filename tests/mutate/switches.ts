import ts from "typescript";

/** One way a rule could be wrong: where it stands, and what stands there instead. */
export interface Switch {
  id: number;
  file: string;
  line: number;
  what: string;
}

const turned: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.LessThanToken]: ">=",
  [ts.SyntaxKind.LessThanEqualsToken]: ">",
  [ts.SyntaxKind.GreaterThanToken]: "<=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: "<",
};
/** A day or a number on the edge belongs to the other side. */
const moved: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
};

/** The same source with every guard of its functions behind a switch, chosen while it runs by `globalThis.isWrong`. */
export function withSwitches(file: string, source: string, found: Switch[]): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true);
  const cuts: { from: number; to: number; text: string }[] = [];
  const write = (node: ts.Node): string => {
    const inner = (one: ts.Node) => render(one);
    const own = choices(node);
    return own.reduce(
      (text, { what, instead }) => {
        const id = found.length + 1;
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
        found.push({ id, file, line, what });
        return `(isWrong(${id}) ? ${instead} : ${text})`;
      },
      `(${inner(node)})`,
    );
  };
  /** A node with its own children behind switches. */
  const render = (node: ts.Node): string => {
    const start = node.getStart(tree);
    const parts: string[] = [];
    let at = start;
    ts.forEachChild(node, (child) => {
      if (ts.isTypeNode(child)) return;
      const from = child.getStart(tree);
      if (from < at) return;
      parts.push(source.slice(at, from), inFunction(child) && isGuard(child) ? write(child) : render(child));
      at = child.getEnd();
    });
    return parts.join("") + source.slice(at, node.getEnd());
  };
  const isGuard = (node: ts.Node) => choices(node).length > 0;
  const text = (node: ts.Node) => node.getText(tree);
  const choices = (node: ts.Node): { what: string; instead: string }[] => {
    if (ts.isIfStatement(node.parent) && node.parent.expression === node)
      return [
        { what: `never: ${text(node)}`, instead: "false" },
        { what: `always: ${text(node)}`, instead: "true" },
        ...within(node),
      ];
    return within(node);
  };
  const within = (node: ts.Node): { what: string; instead: string }[] => {
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return [{ what: `without its « not »: ${text(node)}`, instead: text(node.operand) }];
    if (!ts.isBinaryExpression(node)) return [];
    const { left, right, operatorToken } = node;
    const [a, b] = [text(left), text(right)];
    const sides = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken];
    if (sides.includes(operatorToken.kind))
      return [
        { what: `the left alone: ${text(node)}`, instead: a },
        { what: `the right alone: ${text(node)}`, instead: b },
      ];
    const other = turned[operatorToken.kind];
    const edge = moved[operatorToken.kind];
    return [
      ...(other ? [{ what: `the contrary: ${text(node)}`, instead: `${a} ${other} ${b}` }] : []),
      ...(edge ? [{ what: `the edge: ${text(node)}`, instead: `${a} ${edge} ${b}` }] : []),
    ];
  };
  const inFunction = (node: ts.Node): boolean => ts.findAncestor(node, (one) => ts.isFunctionLike(one)) !== undefined;
  cuts.length = 0;
  return render(tree);
}
