/** One thing that a check of the house found wrong. */
export interface Violation {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, in one clause. */
  readonly what: string;
  /** What a person does about it, in one clause. */
  readonly mend: string;
}

/** A violation as one line that editors and terminals can follow. */
export const violationLine = ({ file, line, what, mend }: Violation): string => `${file}:${line}  ${what}. Mend: ${mend}.`;

/** Prints violations in the order of their places and sets the exit code of the process. */
export function reportViolations(check: string, violations: readonly Violation[]): void {
  const ordered = [...violations].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  for (const violation of ordered) console.log(violationLine(violation));
  console.log(`${check}: ${violations.length === 0 ? 'nothing to mend' : `${violations.length} to mend`}`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
