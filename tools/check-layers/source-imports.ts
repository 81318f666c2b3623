import { parseSync, Visitor } from 'oxc-parser';

/** One module a source file asks for, whether for values or for types. */
export interface SourceImport {
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Reads all imports of a TypeScript source: `import`, `import type`, `export … from`, `import()` and types written `import('…')`.
 *
 * @throws Error when the source cannot be parsed
 */
export function readImports(path: string, text: string): readonly SourceImport[] {
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path} cannot be parsed: ${problem.message}`);
  const lines = lineStarts(text);
  const found = (specifier: string, offset: number): SourceImport => ({ specifier, line: lineAt(lines, offset) });
  const { staticImports, staticExports } = parsed.module;
  const imports = [
    ...staticImports.map(({ moduleRequest }) => found(moduleRequest.value, moduleRequest.start)),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [found(moduleRequest.value, moduleRequest.start)] : [])),
    ),
  ];
  if (/\bimport\s*\(/.test(text)) {
    new Visitor({
      ImportExpression({ source }) {
        if (source.type === 'Literal' && typeof source.value === 'string') imports.push(found(source.value, source.start));
      },
      TSImportType({ source }) {
        imports.push(found(source.value, source.start));
      },
    }).visit(parsed.program);
  }
  return distinct(imports);
}

/** One import per line and module, however many names it brings. */
const distinct = (imports: readonly SourceImport[]): readonly SourceImport[] => [
  ...new Map(imports.map((one) => [`${one.line} ${one.specifier}`, one])).values(),
];

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

const lineAt = (starts: readonly number[], offset: number): number => starts.filter((start) => start <= offset).length;
