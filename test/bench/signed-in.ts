/** One request as a signed-in user would send it: pages by session cookie, the API by bearer token. */
export async function signedIn(base: string, user: string, path: string): Promise<() => Promise<void>> {
  const bearer = { Authorization: `Bearer ${user}` };
  const headers = path.startsWith('/api/') ? bearer : { Cookie: await session(base, user) };
  const target = `${base}${path.replace(':first', await firstOf(base, bearer))}`;
  return async function ask(): Promise<void> {
    const response = await fetch(target, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status === 429) {
      // The service limits what one user may ask in a minute; one long sample among 50 does not move their median.
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get('retry-after') ?? 5)));
      return ask();
    }
    if (response.status !== 200) throw new Error(`${String(response.status)} for ${path}`);
  };
}

async function firstOf(base: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`${base}/api/handovers?view=inbox&limit=1`, { headers });
  return /"id":"(h_[a-z2-7]+)"/.exec(await response.text())?.[1] ?? '';
}

async function session(base: string, user: string): Promise<string> {
  const page = await fetch(`${base}/anmelden`);
  const hidden = [...(await page.text()).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams({ nutzer: user });
  for (const [, name = '', value = ''] of hidden) body.set(name, value);
  const signed = await fetch(`${base}/anmelden`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Cookie: cookieOf(page), Origin: base },
  });
  if (signed.status !== 303) throw new Error(`not signed in: ${String(signed.status)}`);
  return cookieOf(signed);
}

const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
