import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import type { PageModel, SessionAnswer, Widget } from '../../sandbox/page-model.ts';
import { tasks } from '../../sandbox/pages/directory.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

describe('tenants in other languages', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(() => call(sandbox, `${sandbox.control}/reset`, { method: 'POST', body: '{}' }));

  const german = () => new Administrator(sandbox, 'beispiel_dpt1');
  const japanese = () => new Administrator(sandbox, 'mihon_dpt1');

  it('are listed with language and skin, after the English ones', () => {
    expect(sandbox.tenants).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'beispiel_dpt1', skin: 'classic', language: 'de' }),
        expect.objectContaining({ name: 'beispiel_dpt2', skin: 'canvas', language: 'de' }),
        expect.objectContaining({ name: 'mihon_dpt1', skin: 'classic', language: 'ja' }),
      ]),
    );
  });

  it('report their language to the user interface', async () => {
    const session = (await german().get('session')).json as SessionAnswer;
    expect(session).toEqual({
      user: 'Olivia Hart',
      language: 'de',
      banner: 'Implementierung - beispiel_dpt1',
    });
  });

  it.each([
    ['beispiel_dpt1', 'acme_dpt2'],
    ['mihon_dpt1', 'acme_dpt1'],
  ])('%s has the pages of %s under the same ids', async (...tenants) => {
    for (const { id } of tasks) {
      const [own, english] = await Promise.all(
        tenants.map(
          async (tenant) =>
            (await new Administrator(sandbox, tenant).get(`task/${id}.htmld`)).json as PageModel,
        ),
      );
      if (!english?.flow || !own) continue;
      expect(idsOf(own)).toEqual(idsOf(english));
      expect(own.title).not.toBe('');
    }
  });

  it('accept an option in their own language and store it in English', async () => {
    const admin = german();
    await admin.goes(`task/${taskIds.createSecurityGroup}.htmld`);
    expect(admin.title).toBe('Sicherheitsgruppe anlegen');
    await admin.presses('OK');
    expect(admin.errors[0]).toBe(
      'Das Feld „Art der Sicherheitsgruppe“ ist ein Pflichtfeld und darf nicht leer sein.',
    );
    await admin.enters(
      'Art der Sicherheitsgruppe',
      'Sicherheitsgruppe für Integrationen (uneingeschränkt)',
    );
    await admin.enters('Name', 'Kommentar');
    await admin.presses('OK');
    expect(admin.title).toBe('Sicherheitsgruppe für Integrationen (uneingeschränkt) bearbeiten');
    expect(admin.reads('Kontextart')).toBe('Uneingeschränkt');
    expect(admin.field('Name')).toMatchObject({ value: 'Kommentar' });
    await admin.chooses('Systembenutzer für Integrationen', 'ISU_Bank_Statements');
    await admin.presses('OK');
    await admin.follows('Sicherheitsgruppe', 'Domänenrechte der Sicherheitsgruppe pflegen');
    await admin.chooses(
      'Domänenrichtlinien mit Lesezugriff',
      'Berichte: Kundenkonten',
      'Process: Journals - Core',
    );
    await admin.presses('OK');
    expect(admin.reads('Domänenrichtlinien mit Lesezugriff')).toEqual([
      'Process: Journals - Core',
      'Berichte: Kundenkonten',
    ]);
    expect((await admin.state()).groups.at(-1)).toMatchObject({
      name: 'Kommentar',
      type: 'Integration System Security Group (Unconstrained)',
      members: ['ISU_Bank_Statements'],
      pending: { view: ['Process: Journals - Core', 'Reports: Customer Accounts'] },
    });
  });

  it('find tasks and items by their own names only', async () => {
    expect(await german().finds('Create Security Group')).toEqual([]);
    expect(await german().finds('Kennwortregeln pflegen')).toContainEqual({
      label: 'Kennwortregeln pflegen',
      category: 'Aufgaben und Berichte',
      path: `task/${taskIds.maintainPasswordRules}.htmld`,
    });
    const admin = japanese();
    expect((await admin.finds('API クライアント')).map(({ label }) => label)).toContain(
      '連携用 API クライアント申請',
    );
    await admin.goes(`task/${taskIds.registerApiClientForIntegrations}.htmld`);
    expect((await admin.looksUp('範囲 (機能領域)', 'Customer Accounts')).total).toBe(0);
    expect(
      (await admin.looksUp('範囲 (機能領域)', '勘定')).items.map(({ label }) => label),
    ).toContain('顧客勘定');
    expect((await admin.looksUp('範囲 (機能領域)', '')).folders.map(({ label }) => label)).toEqual([
      'すべて',
      '最近使用した項目',
    ]);
  });

  it('show the sign-in page in their language', async () => {
    const { text } = await call(
      sandbox,
      'https://impl.wd12.myworkday.com/wday/authgwy/beispiel_dpt1/login.htmld',
    );
    expect(text).toContain('Bei beispiel_dpt1 anmelden');
    expect(text).toContain('data-automation-id="goButton"');
  });
});

/** Returns everything about a page that is not text. */
function idsOf({ taskId, viewId, context, mode, widgets, buttons }: PageModel): unknown {
  return {
    taskId,
    viewId,
    context,
    mode,
    buttons: buttons.map(({ action }) => action),
    widgets: widgets.map(ids),
  };
}

function ids(widget: Widget): unknown {
  switch (widget.type) {
    case 'section':
      return [widget.type, widget.children.map(ids)];
    case 'tabs':
      return [widget.id, widget.tabs.map(({ children }) => children.map(ids))];
    case 'grid':
      return [widget.id, widget.columns.map(({ id }) => id), widget.rows.map(({ id }) => id)];
    case 'prompt':
    case 'readOnlyItems':
      return [widget.type, widget.id, widget.items.map(({ id }) => id)];
    default:
      return [widget.type, widget.id];
  }
}
