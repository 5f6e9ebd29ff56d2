import { describe, expect, it } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
} from '../../../utils/analysis/evidence/page-history.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  error,
  filledUser,
  home,
  idle,
  nothing,
  proved,
  seenOn,
  withPassword,
} from '../../fixtures/administrator-moves.ts';
import { clientResult, endpoints, tokenResult } from '../../fixtures/api-client-pages.ts';
import { examples, goodPassword, userResult } from '../../fixtures/guide-pages.ts';
import { shown, snapshot } from '../../fixtures/snapshot.ts';

describe('a visit proves nothing', () => {
  it.each(
    examples
      .filter(({ name }) => !['group edit page', 'constrained group'].includes(name))
      .filter(({ is }) => is.page === 'form' || is.page === 'confirm'),
  )('$name', ({ page }) => {
    expect(seenOn(page, home, page).flat()).toEqual([]);
  });

  it('and neither does a page that is still loading', () => {
    expect(proved(filledUser, 'ok', { ...userResult(), busy: true })).toEqual([]);
  });

  it('and neither does a page that is only possible', () => {
    expect(proved(snapshot('View API Clients', 'report', [shown('x', 'y')]))).toEqual([]);
  });
});

describe('a second look', () => {
  it.each(examples)('at the $name gives no new evidence', ({ page }) => {
    expect(proved(page, page)).toEqual([]);
  });

  it('publishes no secret', () => {
    const evidence = seenOn(
      withPassword,
      filledUser,
      'ok',
      userResult(),
      clientResult(),
      tokenResult(),
      endpoints(),
    );
    const printed = JSON.stringify(evidence);
    for (const secret of [goodPassword, 'k3k3', 'r7r7']) expect(printed).not.toContain(secret);
  });
});

describe('the page history', () => {
  const look = (page: PageSnapshot) => observe(page, nothing, idle);
  const historyOf = (...pages: PageSnapshot[]) =>
    pages.reduce(
      (history, page) => markOkPressed(addLook(history, look(page)).history),
      emptyHistory,
    );

  it('keeps a form for the result page that follows it', () => {
    expect(historyOf(filledUser, userResult()).visit.form?.recognition.page?.id).toBe('form');
  });

  it('keeps no form, which may hold a password, once another page is open', () => {
    expect(historyOf(filledUser, home).visit.form).toBeNull();
    expect(historyOf(filledUser, userResult(), home).visit.form).toBeNull();
  });

  it('keeps no form that Workday refused', () => {
    expect(historyOf(filledUser, { ...userResult(), errors: [error] }).visit.form).toBeNull();
  });
});
