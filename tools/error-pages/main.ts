import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '@samvad/framework';
import { errorPages, PAGES } from './error-page.ts';

const root = process.cwd();
const pages = errorPages(codes);
mkdirSync(join(root, PAGES), { recursive: true });
for (const name of readdirSync(join(root, PAGES))) if (!pages.has(`${PAGES}/${name}`)) rmSync(join(root, PAGES, name));
for (const [path, text] of pages) writeFileSync(join(root, path), text);
console.log(`${pages.size} pages in ${PAGES}`);
