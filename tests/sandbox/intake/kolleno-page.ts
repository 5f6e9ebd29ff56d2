import { randomBytes } from 'node:crypto';

/**
 * Kolleno's "Connect Workday" page as the contract describes it. Takes the link from its own
 * address and removes the code from there, so that neither history nor session restore keeps it.
 * @param extensions ids of the extensions that the page delivers the link to (docs/handoff.md)
 * @returns the page and the content security policy to send with it
 */
export function kollenoPage(extensions: readonly string[]): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { policy, html: html(nonce, extensions) };
}

const style = `  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1d2430, #e6e8ec); background: light-dark(#f5f6f8, #14171c); }
  body { margin: 0; display: grid; place-items: start center; padding: 10vh 16px 16px; }
  main { box-sizing: border-box; width: 100%; max-width: 560px; padding: 32px; border-radius: 12px; background: light-dark(#fff, #1d2128); border: 1px solid light-dark(#dfe3e8, #2f353f); }
  h1 { margin: 0 0 4px; font-size: 22px; font-weight: 600; }
  p { margin: 0 0 16px; }
  .note { color: light-dark(#5b6472, #9aa3b2); font-size: 14px; }
  ol { margin: 0 0 24px; padding-left: 20px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 12px; margin: 0 0 8px; }
  dt { color: light-dark(#5b6472, #9aa3b2); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .code { font: 600 18px/1.4 ui-monospace, monospace; letter-spacing: 0.15em; }
  label { display: block; margin-bottom: 4px; font-size: 14px; font-weight: 600; }
  .row { display: flex; gap: 8px; margin-bottom: 8px; }
  input { flex: 1; min-width: 0; padding: 8px 10px; font: 13px/1.4 ui-monospace, monospace; color: inherit; background: transparent; border: 1px solid light-dark(#c3c9d2, #454d5a); border-radius: 6px; }
  button, a.button { padding: 8px 14px; font: inherit; font-size: 14px; color: inherit; text-decoration: none; background: transparent; border: 1px solid light-dark(#c3c9d2, #454d5a); border-radius: 6px; cursor: pointer; }
  a { color: inherit; }
  footer { margin-top: 24px; padding-top: 16px; border-top: 1px solid light-dark(#dfe3e8, #2f353f); }
  footer p { margin: 0; }
  [hidden] { display: none; }
`;

const html = (nonce: string, extensions: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Connect Workday · Kolleno (stand-in)</title>
<style nonce="${nonce}">
${style}</style>
</head>
<body>
<main>
  <h1>Connect Workday</h1>
  <section data-with-link hidden>
    <p>Continue in the extension.</p>
    <p class="note" data-taken hidden>The extension offers the link.</p>
    <dl>
      <dt>Instance</dt><dd><strong data-instance></strong> <span data-address></span></dd>
      <dt>Organisation</dt><dd data-organisation></dd>
      <dt>Code</dt><dd><strong class="code" data-comparison-code></strong></dd>
    </dl>
    <p class="note">The extension shows the same code. If it shows another one, do not send.</p>
    <ol>
      <li>Open <strong>Kolleno Connect</strong> from the browser's toolbar and press <strong>Use this link</strong>.</li>
      <li>Compare the code, then press <strong>Send</strong>.</li>
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
${script(extensions)}</script>
</body>
</html>
`;

const script = (
  extensions: readonly string[],
) => `  const find = (selector) => document.querySelector(selector);
  let link = '';
  const describe = async () => {
    const answer = await fetch('/practice/link', { method: 'POST', body: link.split('#')[1] });
    if (!answer.ok) return;
    const known = await answer.json();
    find('[data-instance]').textContent = known.instance;
    find('[data-address]').textContent = known.instanceUrl;
    find('[data-organisation]').textContent = known.organisation;
    find('[data-comparison-code]').textContent = known.comparison;
  };
  const show = () => {
    find('[data-with-link]').hidden = !link;
    find('[data-without-link]').hidden = link !== '';
    find('#link').value = link;
    find('[data-link]').href = link;
  };
  find('[data-copy]').addEventListener('click', async () => {
    await navigator.clipboard.writeText(link);
    find('[data-copied]').textContent = 'Copied.';
  });
  const handOver = async () => {
    if (!link || document.visibilityState !== 'visible') return;
    for (const extension of ${JSON.stringify(extensions)}) {
      // chrome.runtime exists only if an extension listens to this page.
      // A message to an id that is not installed is rejected.
      const answer = await globalThis.chrome?.runtime
        ?.sendMessage(extension, { type: 'handoff-link', link })
        .catch(() => undefined);
      if (answer?.taken) find('[data-taken]').hidden = false;
    }
  };
  const take = () => {
    if (location.hash.length < 2) return;
    link = location.href;
    history.replaceState(null, '', location.pathname);
    show();
    describe();
    handOver();
  };
  addEventListener('hashchange', take);
  addEventListener('visibilitychange', handOver);
  show();
  take();
`;
