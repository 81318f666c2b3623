import type { RouterContext } from '@koa/router';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Samvad inspector</title>
</head>
<body>
<main>
<h1>Samvad inspector</h1>
<p>The inspector is an API for now. Send the ADMIN_TOKEN of the app as bearer token:</p>
<pre><code>curl -H "Authorization: Bearer $ADMIN_TOKEN" http://localhost:3000/inspector/api/conversations</code></pre>
<ul>
<li><code>/inspector/api/conversations</code>: all conversations; <code>?stuck=true</code>, <code>?query=</code>, <code>?fault=</code></li>
<li><code>/inspector/api/conversations/:id</code>: what is known and asked; <code>:id</code> is an id or an address</li>
<li><code>/inspector/api/conversations/:id/turns</code>: what was understood, decided, called and sent</li>
<li><code>/inspector/api/faults</code>: what went wrong, and in which line; <code>?since=</code>, <code>?subsystem=</code></li>
<li><code>/inspector/api/dead-letters</code>: what was set aside</li>
</ul>
<p>In a terminal, <code>npm run -s samvad -- trace &lt;turn, message or phone&gt;</code> tells the same as a story.</p>
</main>
</body>
</html>
`;

/** The page at `/inspector`: says where the API is. It holds nothing secret, so it asks for no token, and it may load and run nothing. */
export function showPage(ctx: RouterContext): void {
  ctx.set('Content-Security-Policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  ctx.type = 'html';
  ctx.body = PAGE;
}
