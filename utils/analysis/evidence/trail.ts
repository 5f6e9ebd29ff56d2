import type { Evidence } from '../../state/progress.ts';
import { isSamePage, type Observation } from '../observe/observe.ts';
import { isLoaded } from '../recognise/recognise.ts';
import { acceptedForm, credentialsOn, evidenceOf, type Stay } from './evidence.ts';
import { problemOf } from './form.ts';
import { attention } from './step.ts';

/** What a tab has to remember between two looks at its page. Holds secrets while such a page is open; never leaves the page script. */
export interface Trail {
  /** The last page that had finished loading. */
  last: Observation | null;
  okPressed: boolean;
  stay: Stay;
}

export const noTrail: Trail = { last: null, okPressed: false, stay: { form: null, taken: [] } };

/** To be called when the administrator presses OK, with a fresh look at the page taken just before. */
export function pressOk(trail: Trail): Trail {
  return { ...trail, okPressed: true };
}

/** One look further. A page that is still loading leaves the trail as it is. */
export function walk(trail: Trail, current: Observation): { trail: Trail; evidence: Evidence[] } {
  if (!isLoaded(current.snapshot)) return { trail, evidence: [] };
  const { last, okPressed } = trail;
  const stayed = last !== null && isSamePage(last, current);
  const saved = stayed ? trail.stay.form : okPressed ? acceptedForm(last, current) : null;
  const stay: Stay = {
    // It may hold a password, so it is kept for the pages of the journey only.
    form: current.recognition.task ? saved : null,
    taken: [...new Set([...(stayed ? trail.stay.taken : []), ...credentialsOn(current)])],
  };
  return {
    trail: {
      last: current,
      okPressed: okPressed && stayed && current.snapshot.errors.length === 0,
      stay,
    },
    evidence: evidenceOf(last, current, okPressed, trail.stay).map((one) => tainted(one, saved)),
  };
}

/** A result page cannot make good what was wrong with the form of its task, however well it looks. */
function tainted(one: Evidence, form: Observation | null): Evidence {
  if (one.type !== 'step' || one.state !== 'done' || one.task !== form?.recognition.task?.id)
    return one;
  const problem = problemOf(form);
  return problem ? attention(one.task, problem) : one;
}
