import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a repository as checks see them: paths from its root with forward slashes, and their text. */
export interface Tree {
  readonly paths: readonly string[];
  /** @throws Error when there is no such file */
  read(path: string): string;
  has(path: string): boolean;
}

/** A tree that exists in memory only; what the tests of the checks work on. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const texts = new Map(Object.entries(files));
  return {
    paths: [...texts.keys()],
    has: (path) => texts.has(path),
    read(path) {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`there is no ${path} in this tree`);
      return text;
    },
  };
}

/** The files under a folder that git tracks or would track; without git, all but what is installed or built. */
export function treeAt(root: string): Tree {
  const paths = (existsSync(join(root, '.git')) ? listedByGit(root) : walked(root, '')).filter((path) => existsSync(join(root, path)));
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path), read: (path) => readFileSync(join(root, path), 'utf8') };
}

function listedByGit(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0').filter((path) => path !== ''))].sort();
}

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data', '.git', '.npmrc']);

function walked(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => !NOT_OURS.has(name))
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return statSync(join(root, path)).isDirectory() ? walked(root, path) : [path];
    })
    .sort();
}
