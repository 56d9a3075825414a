import { join } from 'node:path';
import ts from 'typescript';
import { examples } from './files.ts';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
};

/** A value and the published type it has to fit. */
export interface TypeCase {
  value: unknown;
  /** The exported name of the type. */
  type: string;
  /** The module that exports it. */
  from: string;
}

/**
 * What TypeScript says about each value when it stands as a literal of that type: wrong kinds,
 * wrong words, missing and unknown keys. (An imported JSON file would not do: TypeScript widens
 * its strings and then accepts unknown keys and refuses right words.)
 */
export function typeErrors(cases: TypeCase[]): string[][] {
  const files = new Map(
    cases.map(({ value, type, from }, index) => [
      join(examples, `case-${index}.ts`),
      `import type { ${type} } from '${from}';\n` +
        `export const value: ${type} = ${JSON.stringify(value, null, 2)};\n`,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const source = files.get(name);
    return source === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, source, ts.ScriptTarget.ESNext);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);

  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].map((name) => faultsIn(program, name));
}

/** What TypeScript says about an example file, such as `cdk/app.ts`. */
export function typeErrorsIn(file: string): string[] {
  const name = join(examples, file);
  return faultsIn(ts.createProgram([name], options), name);
}

function faultsIn(program: ts.Program, name: string): string[] {
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
