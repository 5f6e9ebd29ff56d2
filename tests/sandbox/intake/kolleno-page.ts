import { randomBytes } from 'node:crypto';

/**
 * Kolleno's "Connect Workday" page as the contract describes it. The link is taken from the page's
 * own address, so the server never receives the token.
 * @param extensions ids of the extensions that the page delivers the link to (docs/handoff.md)
 * @returns the page and the content security policy to send with it
 */
export function kollenoPage(extensions: readonly string[]): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { policy, html: html(nonce, extensions) };
}

const html = (nonce: string, extensions: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Connect Workday · Kolleno (stand-in)</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1d2430, #e6e8ec); background: light-dark(#f5f6f8, #14171c); }
  body { margin: 0; display: grid; place-items: start center; padding: 10vh 16px 16px; }
  main { box-sizing: border-box; width: 100%; max-width: 560px; padding: 32px; border-radius: 12px; background: light-dark(#fff, #1d2128); border: 1px solid light-dark(#dfe3e8, #2f353f); }
  h1 { margin: 0 0 4px; font-size: 22px; font-weight: 600; }
  p { margin: 0 0 16px; }
  .note { color: light-dark(#5b6472, #9aa3b2); font-size: 14px; }
  ol { margin: 0 0 24px; padding-left: 20px; }
  label { display: block; margin-bottom: 4px; font-size: 14px; font-weight: 600; }
  .row { display: flex; gap: 8px; margin-bottom: 8px; }
  input { flex: 1; min-width: 0; padding: 8px 10px; font: 13px/1.4 ui-monospace, monospace; color: inherit; background: transparent; border: 1px solid light-dark(#c3c9d2, #454d5a); border-radius: 6px; }
  button, a.button { padding: 8px 14px; font: inherit; font-size: 14px; color: inherit; text-decoration: none; background: transparent; border: 1px solid light-dark(#c3c9d2, #454d5a); border-radius: 6px; cursor: pointer; }
  a { color: inherit; }
  footer { margin-top: 24px; padding-top: 16px; border-top: 1px solid light-dark(#dfe3e8, #2f353f); }
  footer p { margin: 0; }
  [hidden] { display: none; }
</style>
</head>
<body>
<main>
  <h1>Connect Workday</h1>
  <section data-with-link hidden>
    <p>Continue in the extension.</p>
    <p class="note" data-taken hidden>The extension has taken the link.</p>
    <ol>
      <li>Open <strong>Kolleno Connect</strong> from the browser's toolbar. It has taken the link from this page.</li>
      <li>Check the name of the instance, then press <strong>Send</strong>.</li>
    </ol>
    <label for="link">Hand-off link</label>
    <div class="row">
      <input id="link" readonly spellcheck="false" autocomplete="off">
      <button type="button" data-copy>Copy</button>
    </div>
    <p class="note" aria-live="polite" data-copied>If the extension does not show the link, copy it and paste it there. It works once, for 30 minutes.</p>
    <p class="note"><a data-link href="#">This link</a> · <a href="/practice/new-link">Make a new link</a></p>
  </section>
  <section data-without-link hidden>
    <p>A link connects the extension with your Kolleno instance. It works once, for 30 minutes.</p>
    <p><a class="button" href="/practice/new-link">Make a link</a></p>
  </section>
  <footer><p class="note">A stand-in for practice. Kolleno has no such page; what it does is a proposal (docs/handoff.openapi.yaml).</p></footer>
</main>
<script nonce="${nonce}">
  const find = (selector) => document.querySelector(selector);
  const show = () => {
    const linked = location.hash.length > 1;
    find('[data-with-link]').hidden = !linked;
    find('[data-without-link]').hidden = linked;
    find('#link').value = linked ? location.href : '';
    find('[data-link]').href = location.href;
  };
  find('[data-copy]').addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    find('[data-copied]').textContent = 'Copied.';
  });
  const handOver = async () => {
    if (location.hash.length < 2) return;
    for (const extension of ${JSON.stringify(extensions)}) {
      // chrome.runtime exists only if an extension listens to this page.
      // A message to an id that is not installed is rejected.
      const answer = await globalThis.chrome?.runtime
        ?.sendMessage(extension, { type: 'handoff-link', link: location.href })
        .catch(() => undefined);
      if (answer?.taken) find('[data-taken]').hidden = false;
    }
  };
  addEventListener('hashchange', show);
  addEventListener('hashchange', handOver);
  show();
  handOver();
</script>
</body>
</html>
`;
