import { tasks } from '../guide/index.ts';
import type {
  CredentialName,
  Field,
  Names,
  Permission,
  Recommendation,
  TaskId,
} from '../guide/task.ts';
import { say } from '../i18n/say.ts';
import type { EnteredCredential } from '../messages/protocol.ts';
import { copyText } from '../state/recommended-text.ts';

/** A field with the values to enter, for copying. */
export interface FieldByHand {
  id: string;
  label: string;
  values: { text: string; copy: string | null }[];
}

/** The instructions to do one step without the overlay. */
export interface StepByHand {
  pages: { title: string; fields: FieldByHand[] }[];
  /** Credentials that Workday shows or the administrator enters in this step. */
  yields: EnteredCredential[];
}

/**
 * Builds the instructions.
 * @param permissions the entries of the four lists that are in force
 */
export function stepByHand(
  task: TaskId,
  names: Names,
  permissions: readonly Permission[],
): StepByHand {
  const pages = tasks.find(({ id }) => id === task)?.pages ?? [];
  const credentials = pages.flatMap(({ captures }) => captures.map(({ credential }) => credential));
  return {
    pages: pages
      .filter(({ mode, fields }) => mode === 'edit' && fields.length > 0)
      .map(({ titles, fields }) => ({
        title: titles[0] ?? '',
        fields: fields.map((field) => fieldByHand(field, names, permissions)),
      })),
    yields: [...new Set(credentials)].filter(isEntered),
  };
}

const isEntered = (credential: CredentialName): credential is EnteredCredential =>
  credential !== 'tenant';

const fieldByHand = (
  { id, labels, recommend }: Field,
  names: Names,
  permissions: readonly Permission[],
): FieldByHand => ({
  id,
  label: labels[0] ?? id,
  values: valuesOf(recommend, names, permissions),
});

function valuesOf(
  recommend: Recommendation,
  names: Names,
  permissions: readonly Permission[],
): FieldByHand['values'] {
  switch (recommend.kind) {
    case 'checked':
      return [{ text: say(recommend.value ? 'panel.page.tick' : 'panel.page.untick'), copy: null }];
    case 'password':
      return [{ text: say('byHand.password'), copy: null }];
    case 'same-as':
      return [{ text: say('overlay.hint.passwordAgain'), copy: null }];
    case 'blank':
      return [{ text: say('byHand.blank'), copy: null }];
    case 'includes':
      return recommend.values.map((value) => ({ text: value, copy: value }));
    case 'permissions':
      return permissions
        .filter(({ access }) => access === recommend.access)
        .map(({ name }) => ({ text: name, copy: name }));
    default: {
      const copy = copyText(recommend, names);
      return [{ text: copy ?? '', copy }];
    }
  }
}
