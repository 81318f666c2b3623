/** How the receiver answered the verification. */
export type Verification = { readonly is: 'verified' } | { readonly is: 'failed'; readonly why: string };

/** What Meta asks of a webhook before it takes its address: to give back a challenge. */
export async function verifyWebhook(url: string, verifyToken: string, challenge: string, timeoutMs: number): Promise<Verification> {
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.challenge', challenge);
  asked.searchParams.set('hub.verify_token', verifyToken);
  try {
    const response = await fetch(asked, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    if (response.status !== 200) return { is: 'failed', why: `it answered ${response.status}` };
    return text === challenge ? { is: 'verified' } : { is: 'failed', why: 'it did not give the challenge back' };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { is: 'failed', why: cause instanceof Error ? cause.message : String(cause) };
  }
}
