import type { Evidence } from '../../state/progress.ts';
import { isSamePage, type Observation } from '../observe/observe.ts';
import { isLoaded } from '../recognise/recognise.ts';
import { acceptedForm, credentialsOn, evidenceOf, type Visit } from './evidence.ts';
import { formFinding } from './form.ts';
import { attention } from './step.ts';

/**
 * What a tab remembers between two looks at its page. Holds secrets while a page with secrets is
 * open, and never leaves the page script.
 */
export interface PageHistory {
  /** The last page that had finished loading. */
  last: Observation | null;
  okPressed: boolean;
  visit: Visit;
}

export const emptyHistory: PageHistory = {
  last: null,
  okPressed: false,
  visit: { form: null, taken: [] },
};

/** Call it when the administrator presses OK, with a look taken just before. */
export function markOkPressed(history: PageHistory): PageHistory {
  return { ...history, okPressed: true };
}

export interface AddedLook {
  history: PageHistory;
  evidence: Evidence[];
  /** The form that Workday has just accepted: this look is the first at the page that follows. */
  accepted: Observation | null;
}

/** Adds one look and returns what it proves. A page that is still loading changes nothing. */
export function addLook(history: PageHistory, current: Observation): AddedLook {
  if (!isLoaded(current.snapshot)) return { history, evidence: [], accepted: null };
  const { last, okPressed, visit } = history;
  const isSame = last !== null && isSamePage(last, current);
  const saved = isSame ? visit.form : okPressed ? acceptedForm(last, current) : null;
  const next: PageHistory = {
    last: current,
    okPressed: okPressed && isSame && current.snapshot.errors.length === 0,
    visit: {
      // The form may hold a password, so it is kept on pages of the guide only.
      form: current.recognition.task ? saved : null,
      taken: [...new Set([...(isSame ? visit.taken : []), ...credentialsOn(current)])],
    },
  };
  const evidence = evidenceOf(last, current, okPressed, visit);
  return {
    history: next,
    evidence: evidence.map((one) => withFormFinding(one, saved)),
    accepted: isSame ? null : saved,
  };
}

/** A result page that looks right does not correct what was wrong with the form of its task. */
function withFormFinding(one: Evidence, form: Observation | null): Evidence {
  if (one.type !== 'step' || one.state !== 'done' || one.task !== form?.recognition.task?.id)
    return one;
  const found = formFinding(form);
  return found ? attention(one.task, found) : one;
}
