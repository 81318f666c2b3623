import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';

/** Where the simulator is mounted. */
export const MOUNT = '/simulator';

// The same folders from src and from dist, two levels below the package.
const BUILT = new URL('../../../dist/phone/page/', import.meta.url);
const WRITTEN = new URL('../../../src/phone/page/', import.meta.url);

/** Libraries of the page by the name its modules import them under. */
const LIBRARIES: ReadonlySet<string> = new Set(['preact', 'preact/hooks', 'preact/jsx-runtime']);
const IMPORT = /\b(from|import)\s*(["'])(preact(?:\/[\w-]+)?)\2/g;

/** Serves the page itself. */
export async function servePage(ctx: Context): Promise<void> {
  const page = await contentOf(new URL('index.html', WRITTEN));
  if (!(await contentOf(new URL('main.js', BUILT)))) return unbuilt(ctx);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page;
}

/** Serves a part of the page: a module from the build, a sheet or picture as it was written, a library of `lib/`. */
export async function servePagePart(ctx: Context, path: string): Promise<void> {
  const library = /^lib\/(.+)\.js$/.exec(path)?.[1];
  if (library !== undefined && LIBRARIES.has(library))
    return send(ctx, 'text/javascript', await moduleAt(new URL(import.meta.resolve(library))));
  if (/^[a-z-]+\.js$/.test(path)) return send(ctx, 'text/javascript', await moduleAt(new URL(path, BUILT)));
  if (/^[a-z-]+\.css$/.test(path)) return send(ctx, 'text/css', await contentOf(new URL(path, WRITTEN)));
  if (/^[a-z-]+\.svg$/.test(path)) return send(ctx, 'image/svg+xml', await contentOf(new URL(path, WRITTEN)));
}

/** A browser knows no package names: they become the addresses under which the libraries are served. */
async function moduleAt(file: URL): Promise<string | undefined> {
  const code = await contentOf(file);
  return code?.replace(IMPORT, (whole, word: string, quote: string, name: string) =>
    LIBRARIES.has(name) ? `${word} ${quote}${MOUNT}/page/lib/${name}.js${quote}` : whole,
  );
}

function send(ctx: Context, type: string, body: string | undefined): void {
  if (body === undefined) return;
  ctx.type = `${type}; charset=utf-8`;
  ctx.body = body;
}

function unbuilt(ctx: Context): void {
  ctx.status = 503;
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = 'The phone page is not built yet: npm run build';
}

async function contentOf(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
