import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setFakeLanguage } from '../../drivers/fake-language.ts';

/*
 * Chromium without messages answers every call with an empty text. The modules are loaded anew for
 * each test, because a process stays in that state.
 */
const packages: Record<string, Record<string, { message: string }>> = {
  en: {
    language: { message: 'en' },
    panel_product: { message: 'Product' },
    findings_refused_masked: { message: '$1 of $2' },
    settings_compare_found: { message: '$1 entry | $1 entries' },
    settings_compare_applied: { message: 'none | $1 entry | $1 entries' },
    settings_compare_same: { message: 'All the same' },
  },
  de: { language: { message: 'de' }, panel_product: { message: 'Produkt' } },
};
let requested: string[] = [];

function loseMessages(uiLanguage: string): void {
  Object.assign(fakeBrowser.i18n, { getMessage: () => '', getUILanguage: () => uiLanguage });
}

beforeEach(() => {
  vi.resetModules();
  requested = [];
  vi.stubGlobal('fetch', async (url: string) => {
    requested.push(url);
    const found = /_locales\/(\w+)\/messages\.json$/.exec(url)?.[1] ?? '';
    if (!Object.hasOwn(packages, found)) throw new TypeError('Failed to fetch');
    return { json: async () => packages[found] };
  });
  return async () => {
    vi.unstubAllGlobals();
    await setFakeLanguage('en');
  };
});

const load = async () => ({
  ...(await import('../../../utils/i18n/catalogue.ts')),
  ...(await import('../../../utils/i18n/read-catalogue.ts')),
  ...(await import('../../../utils/i18n/say.ts')),
  ...(await import('../../../utils/i18n/language.ts')),
});

describe('a browser without messages', () => {
  it('gets the sentences of its language from the package, once', async () => {
    loseMessages('de-AT');
    const { isCatalogueMissing, readMissingCatalogue, say, language } = await load();
    expect(isCatalogueMissing()).toBe(true);
    expect(say('panel.product')).toBe('');
    await Promise.all([readMissingCatalogue(), readMissingCatalogue()]);
    expect(isCatalogueMissing()).toBe(false);
    expect(readMissingCatalogue()).toBeUndefined();
    expect(say('panel.product')).toBe('Produkt');
    expect(language()).toBe('de');
    expect(requested).toHaveLength(1);
  });

  it('gets English where the package has no catalogue of its language', async () => {
    loseMessages('pt-BR');
    const { readMissingCatalogue, say, sayCount, isMessageKey } = await load();
    await readMissingCatalogue();
    expect(say('findings.refused.masked', ['A', 'B'])).toContain('of');
    expect(say('findings.refused.masked', ['A', 'B'])).not.toContain('$');
    expect(sayCount('settings.compare.found', 1)).toBe('1 entry');
    expect(sayCount('settings.compare.found', 2)).toBe('2 entries');
    expect([0, 1, 2, 3].map((count) => sayCount('settings.compare.applied', count))).toEqual([
      'none',
      '1 entry',
      '2 entries',
      '3 entries',
    ]);
    expect(sayCount('settings.compare.same', 1)).toBe('All the same');
    expect(sayCount('settings.compare.same', 2)).toBe('All the same');
    expect(isMessageKey('panel.product')).toBe(true);
    expect(isMessageKey('panel.other')).toBe(false);
    expect(isMessageKey('constructor')).toBe(false);
  });

  it('tries again after the package could not be read', async () => {
    loseMessages('de');
    const { readMissingCatalogue, say } = await load();
    const { de } = packages;
    const { en } = packages;
    delete packages.de;
    delete packages.en;
    await expect(readMissingCatalogue()).rejects.toThrow();
    Object.assign(packages, { de, en });
    await readMissingCatalogue();
    expect(say('panel.product')).toBe('Produkt');
  });
});

describe('a browser with messages', () => {
  it('reads nothing', async () => {
    await setFakeLanguage('en');
    const { isCatalogueMissing, readMissingCatalogue } = await load();
    expect(isCatalogueMissing()).toBe(false);
    expect(readMissingCatalogue()).toBeUndefined();
    expect(requested).toEqual([]);
  });
});

describe('the background without messages', () => {
  it('takes a message that names a sentence once it has read them', async () => {
    loseMessages('en');
    const { createRouter, routes } = await import('../../../utils/background/routes/router.ts');
    const taken: unknown[] = [];
    const { messageKey } = await import('../../../utils/background/routes/shapes.ts');
    const rows = {
      ...routes,
      'open-panel': {
        from: () => ({}),
        schema: messageKey,
        handle: (key: unknown) => void taken.push(key),
      },
    } as unknown as typeof routes;
    packages.en = { ...packages.en, why_name: { message: 'Why' } };
    const route = createRouter(rows);
    const ask = (data: string) =>
      new Promise((answered) => {
        const sender = { id: fakeBrowser.runtime.id, tab: { id: 7 }, frameId: 0, url: '' };
        if (!route({ type: 'open-panel', data }, sender as never, answered)) answered('dropped');
      });
    await ask('why.name');
    expect(taken).toEqual(['why.name']);
    expect(await ask('why.other')).toBe('dropped');
    expect(taken).toEqual(['why.name']);
  });
});
