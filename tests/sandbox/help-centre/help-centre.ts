import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HelpCentreState } from '../control-state.ts';
import { addressOf, sendHtml } from '../server/http.ts';
import { messageHtml } from '../server/shell.ts';
import { articlePage } from './article.ts';

type Answer = (response: ServerResponse) => void;

const page =
  (drift?: Parameters<typeof articlePage>[0]): Answer =>
  (response) =>
    sendHtml(response, 200, articlePage(drift));

/** The article's possible faults, by name. */
const answers: Record<string, Answer> = {
  'article-empty': page({ empty: ['modify', 'view', 'put', 'get'] }),
  'article-cut-off': page({ empty: ['get'] }),
  'article-changed': page({ renamed: true }),
  'article-gone': (response) =>
    sendHtml(response, 404, messageHtml('Not found', 'There is no such article.')),
  'article-elsewhere': (response) =>
    response.writeHead(302, { Location: 'https://connect.kolleno.com/connect/workday' }).end(),
  'article-broken': (response) => response.destroy(),
};
export const articleFaults: readonly string[] = Object.keys(answers);

/** The help centre redirects an address without the title to the one with it. */
const pathname = '/en/articles/12325956';
const titled = `${pathname}-connect-workday`;

/** A stand-in for Kolleno's help centre, which serves only the set-up article. */
export class HelpCentre {
  #fault: string | undefined;
  #requests: HelpCentreState['requests'] = [];

  serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url } = addressOf(request);
    const { cookie, referer } = request.headers;
    this.#requests.push({ path: url.pathname, cookie: cookie ?? null, referer: referer ?? null });
    // A client that stores cookies of this host would send this one with its next request.
    response.setHeader('Set-Cookie', 'visitor=known; Secure; SameSite=None; Path=/');
    if (url.pathname === pathname) return void response.writeHead(301, { Location: titled }).end();
    if (url.pathname !== titled) return answers['article-gone']?.(response);
    (answers[this.#fault ?? ''] ?? page())(response);
  };

  state(): HelpCentreState {
    return { requests: this.#requests };
  }

  arm(fault: string | undefined): void {
    this.#fault = fault;
  }

  reset(): void {
    this.#fault = undefined;
    this.#requests = [];
  }

  get armed(): string[] {
    return this.#fault === undefined ? [] : [this.#fault];
  }
}
