import type { Router, RouterContext } from '@koa/router';
import { GraphError } from '../graph-error.ts';
import type { Line } from '../line/line.ts';
import { checkMedia } from '../media-rules.ts';
import { checkNumber, objectIn } from './path-object.ts';
import { requestBytes } from './request-bytes.ts';
import { strikeBefore } from './strike.ts';

/** The largest file Meta takes is 100 MB; around it lie a few lines of form. */
const MOST_BYTES = 101 * 1024 * 1024;

/** Files: upload, address, deletion, and the download itself. */
export function addMediaRoutes(router: Router, line: Line): void {
  const struck = async (ctx: RouterContext): Promise<boolean> =>
    !(await strikeBefore(ctx, line.faults.take('media', `${ctx.method} ${ctx.path}`), line.agenda));

  router.get('/media/:key', async (ctx: RouterContext) => {
    if (await struck(ctx)) return;
    const file = line.media.follow(ctx.params['key'] ?? '');
    ctx.status = file ? 200 : 404;
    ctx.type = file ? file.mime : 'text/html; charset=utf-8';
    ctx.body = file ? file.bytes : '<html><body>This link has expired</body></html>';
  });

  router.post('/:version/:object/media', async (ctx: RouterContext) => {
    if (await struck(ctx)) return;
    checkNumber(ctx, line);
    const { bytes, mime } = await uploadIn(ctx);
    checkMedia(mime, bytes.length);
    ctx.body = { id: line.media.add(bytes, mime, 'upload').id };
  });

  router.get('/:version/:object', async (ctx: RouterContext, next) => {
    const file = line.media.find(objectIn(ctx));
    if (!file) return void (await next());
    if (await struck(ctx)) return;
    ownedBy(line, ctx);
    ctx.body = {
      messaging_product: 'whatsapp',
      url: `${ctx.protocol}://${ctx.host}/media/${line.media.link(file.id)}`,
      mime_type: file.mime,
      sha256: file.sha256,
      file_size: file.bytes.length,
      id: file.id,
    };
  });

  router.delete('/:version/:object', async (ctx: RouterContext, next) => {
    if (!line.media.find(objectIn(ctx))) return void (await next());
    if (await struck(ctx)) return;
    ownedBy(line, ctx);
    ctx.body = { success: line.media.remove(objectIn(ctx)) };
  });
}

function ownedBy(line: Line, ctx: RouterContext): void {
  const asked = ctx.query['phone_number_id'];
  if (asked !== undefined && asked !== line.number.phoneNumberId)
    throw new GraphError(100, `The media does not belong to phone number ${String(asked)}`);
}

interface Upload {
  readonly bytes: Buffer;
  readonly mime: string;
}

async function uploadIn(ctx: RouterContext): Promise<Upload> {
  const form = await formIn(await requestBytes(ctx.req, MOST_BYTES), ctx.get('content-type'));
  if (!form) throw new GraphError(100, 'The request must be multipart/form-data');
  if (textIn(form, 'messaging_product') !== 'whatsapp') throw new GraphError(100, 'The parameter messaging_product is required.');
  const file = form.get('file');
  if (!(file instanceof Blob)) throw new GraphError(100, 'The parameter file is required.');
  return { bytes: Buffer.from(await file.arrayBuffer()), mime: file.type || textIn(form, 'type') };
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

async function formIn(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormData | undefined> {
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- it is dear where bodies stream in; this one is here, and its size is checked
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
