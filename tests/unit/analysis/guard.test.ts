import { describe, expect, it } from 'vitest';
import { missingOn, withTaken } from '../../../utils/analysis/observe/guard.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { clientForm, clientResult, tokenResult } from '../../fixtures/api-client-pages.ts';

/** The vault holds all values already, as when a value is renewed. */
const held: CredentialName[] = ['clientId', 'clientSecret', 'refreshToken'];
const look = (page: PageSnapshot, taken: CredentialName[] = []) =>
  withTaken(observe(page, { names: defaultNames, skipped: {}, captured: held }, notFilling), taken);

describe('a page with one-time values', () => {
  it('is guarded until the vault took all of them from this page', () => {
    expect(look(clientResult()).status.guarded).toBe(true);
    expect(look(clientResult(), ['clientId']).status.guarded).toBe(true);
    expect(look(clientResult(), ['clientId', 'clientSecret']).status.guarded).toBe(false);
  });

  it('names the missing values, whatever was captured earlier', () => {
    expect(missingOn(look(clientResult()), ['clientId'])).toEqual(['clientSecret']);
    expect(missingOn(look(tokenResult()), [])).toEqual(['refreshToken']);
  });

  it('stays guarded while it shows a value masked or cut off', () => {
    for (const secret of ['••••••••', 'k3k3k3…']) {
      expect(look(clientResult(secret), ['clientId', 'clientSecret']).status.guarded).toBe(true);
    }
  });

  it('gives the next step as soon as nothing can be lost', () => {
    expect(look(clientResult()).status.next).toBe('tasks.registerApiClient.result');
    expect(look(clientResult(), ['clientId', 'clientSecret']).status.next).toBe(
      'tasks.registerApiClient.captured',
    );
    expect(look(tokenResult(), ['refreshToken']).status.next).toBe(
      'tasks.manageRefreshTokens.captured',
    );
  });

  it('is not a form', () => {
    expect(look(clientForm()).status.guarded).toBe(false);
    expect(missingOn(look(clientForm()), [])).toEqual([]);
  });
});
