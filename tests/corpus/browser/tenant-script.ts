/**
 * Runs in the sandbox's page before its skin. The skin then gets the models of the corpus and
 * requests everything else from the server as usual. Must not reference anything outside its body.
 */
export function takeOver(language: string, foreignNodes: boolean): void {
  const served = new Map<string, unknown>();
  const ask = window.fetch.bind(window);
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  window.fetch = async (input, init) => {
    const path = decodeURIComponent(String(input)).replace(/^\/[^/]+\//, '');
    if (path === 'session') {
      const answer = (await (await ask(input, init)).json()) as object;
      return json({ ...answer, language });
    }
    const body = served.get(path.startsWith('search?') ? 'search' : path);
    return body === undefined ? ask(input, init) : json(body);
  };
  Object.assign(window, {
    corpusShows(path: string, body: unknown) {
      served.clear();
      served.set(path.startsWith('search.htmld') ? 'search' : path, body);
      const tenant = location.pathname.split('/')[1];
      history.pushState(null, '', `/${tenant}/d/${path}`);
      dispatchEvent(new PopStateEvent('popstate'));
    },
  });
  if (!foreignNodes) return;
  setInterval(() => {
    for (const input of document.querySelectorAll(
      'input:not([data-foreign]), textarea:not([data-foreign])',
    )) {
      input.setAttribute('data-foreign', '');
      const foreign = document.createElement('foreign-assistant');
      foreign.innerHTML = '<div role="button" aria-label="Assist"><span>Client ID</span></div>';
      input.after(foreign);
    }
  }, 10);
}
