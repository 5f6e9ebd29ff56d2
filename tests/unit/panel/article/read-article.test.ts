import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onReadArticle } from '../../../../utils/background/handlers/read-article.ts';
import { article } from '../../../../utils/guide/article-address.ts';

const origins = ['https://help.kolleno.com/*'];
const fetching = vi.fn<typeof fetch>();
const contains = vi.fn(async (_: unknown) => true);
const remove = vi.fn(async (_: unknown) => true);

function answers(
  body: string,
  { status = 200, type = 'text/html; charset=utf-8', url = `${article}-title` } = {},
) {
  const response = new Response(body, { status, headers: { 'Content-Type': type } });
  fetching.mockResolvedValue(Object.defineProperty(response, 'url', { value: url }));
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetching.mockReset());
  contains.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(browser, { permissions: { contains, remove } });
});

describe('the article', () => {
  it('is requested without credentials of the browser, and the access is revoked', async () => {
    answers('<p>lists</p>');
    expect(await onReadArticle()).toEqual({ text: '<p>lists</p>' });
    expect(fetching).toHaveBeenCalledExactlyOnceWith(
      article,
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      }),
    );
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins });
  });

  it('is not requested without access', async () => {
    contains.mockResolvedValue(false);
    expect(await onReadArticle()).toEqual({ problem: 'no-access' });
    expect(contains).toHaveBeenCalledWith({ origins });
    expect(fetching).not.toHaveBeenCalled();
  });

  it.each([
    ['not-found', () => answers('', { status: 404 })],
    ['unreachable', () => answers('', { status: 503 })],
    ['unreachable', () => fetching.mockRejectedValue(new TypeError('Failed to fetch'))],
    ['elsewhere', () => answers('<p>lists</p>', { url: 'https://help.kolleno.com.example.com/' })],
    ['elsewhere', () => answers('<p>lists</p>', { url: 'http://help.kolleno.com/en/' })],
    ['no-article', () => answers('{}', { type: 'application/json' })],
    ['no-article', () => answers('x'.repeat(2 * 1024 * 1024 + 1))],
  ])('can be unavailable: %s', async (problem, meets) => {
    meets();
    expect(await onReadArticle()).toEqual({ problem });
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins });
  });
});
