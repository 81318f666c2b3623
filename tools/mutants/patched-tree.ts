import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Edit } from './mutant.ts';

const COPIED = ['package.json', '.mocharc.json', 'packages', 'tools'] as const;
const LEFT_OUT = new Set(['dist', 'node_modules', 'coverage']);

/** A copy of the repository's sources in a temporary folder that bugs are planted in; the repository itself is never touched. */
export class PatchedTree {
  readonly root: string;
  readonly #original: string;

  constructor(original: string) {
    this.#original = original;
    this.root = mkdtempSync(join(tmpdir(), 'samvad-mutants-'));
    for (const name of COPIED)
      cpSync(join(original, name), join(this.root, name), { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    this.#linkModules();
  }

  /** Our packages come from the copy, all others from where they are installed. */
  #linkModules(): void {
    const [from, to] = [join(this.#original, 'node_modules'), join(this.root, 'node_modules')];
    mkdirSync(join(to, '@samvad'), { recursive: true });
    for (const name of readdirSync(from)) if (name !== '@samvad') symlinkSync(join(from, name), join(to, name));
    for (const name of readdirSync(join(this.root, 'packages'))) symlinkSync(join(this.root, 'packages', name), join(to, '@samvad', name));
  }

  /**
   * Plants a bug; gives back what takes it out again.
   * @throws Error when a patch does not apply any more: its mutant has to be written anew
   */
  plant(name: string, edits: readonly Edit[]): () => void {
    const before = new Map<string, string>();
    const after = new Map<string, string>();
    for (const { file, find, put } of edits) {
      const path = join(this.root, file);
      const source = after.get(path) ?? readFileSync(path, 'utf8');
      const places = source.split(find).length - 1;
      if (places !== 1) throw new Error(`${name} no longer applies: its text is ${places} times in ${file}, once is needed`);
      if (!before.has(path)) before.set(path, source);
      after.set(
        path,
        source.replace(find, () => put),
      );
    }
    for (const [path, source] of after) writeFileSync(path, source);
    return () => {
      for (const [path, source] of before) writeFileSync(path, source);
    };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
