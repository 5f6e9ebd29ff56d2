import { permissions, tasks } from '../../../utils/guide/index.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import type { Field } from '../../../utils/guide/task.ts';
import type { Admin } from '../../drivers/admin.ts';
import { SidePanel } from '../../drivers/side-panel.ts';
import { waitUntil } from '../../drivers/wait-until.ts';

/** Satisfies the rules of the practice tenant's password page. */
const password = 'Practice-Pass-2026!x';

/**
 * The journey without Fill: types what the panel reports as missing with mouse and keyboard, using
 * the guide's data.
 */
export class ManualPanel extends SidePanel {
  /** Number of values typed. Each has to be looked up somewhere. */
  entered = 0;
  readonly #admin: Admin;

  constructor(panel: SidePanel, admin: Admin) {
    super(panel.page);
    this.#admin = admin;
  }

  override async fill(): Promise<void> {
    const { task: open } = await this.tabStatus();
    const fields = tasks.find(({ id }) => id === open)?.pages.flatMap((page) => page.fields) ?? [];
    const verdicts = await this.verdicts();
    for (const [id, verdict] of Object.entries(verdicts)) {
      const field = fields.find((one) => one.id === id);
      if (!field || field.byHand || verdict === 'ok' || !(field.required || verdict === 'differs'))
        continue;
      await this.#enter(field);
    }
    // The panel lists permissions instead of these fields.
    for (const field of fields)
      if (
        field.recommend.kind === 'permissions' &&
        field.control === 'prompt' &&
        !(field.id in verdicts)
      )
        await this.#enter(field);
  }

  /** Longer lists hide the rest behind “More”, which Fill opens by itself. */
  override async waitUntilAllGranted(): Promise<void> {
    await waitUntil('every list to be open and right', async () => {
      const more = await this.#admin.page.$(
        '[data-automation-id="moreLinkLabel"][aria-expanded="false"]',
      );
      await more?.click();
      const permissions = await this.permissions();
      return (
        !more && permissions.length > 0 && permissions.every(({ state }) => state === 'granted')
      );
    });
  }

  async #enter({ labels, recommend }: Field): Promise<void> {
    const [label = ''] = labels;
    const admin = this.#admin;
    const counts = (values: number) => {
      this.entered += values;
    };
    switch (recommend.kind) {
      case 'text':
      case 'number':
        counts(1);
        return admin.type(label, String(recommend.value));
      case 'name':
        counts(1);
        return admin.type(label, defaultNames[recommend.name]);
      case 'password':
      case 'same-as':
        counts(1);
        return admin.type(label, password);
      case 'checked':
        counts(1);
        return recommend.value ? admin.tick(label) : admin.untick(label);
      case 'option':
        counts(1);
        return admin.select(label, recommend.value);
      case 'includes':
        counts(recommend.values.length);
        return admin.choose(label, ...recommend.values);
      case 'includes-name':
        counts(1);
        return admin.choose(label, defaultNames[recommend.name]);
      case 'permissions': {
        const names = permissions
          .filter(({ access }) => access === recommend.access)
          .map(({ name }) => name);
        counts(names.length);
        return admin.choose(label, ...names);
      }
      case 'blank':
        return;
    }
  }
}
