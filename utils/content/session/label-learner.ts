import type { Observation } from '../../analysis/observe/observe.ts';
import { answerAbout, idsToLearn } from '../../analysis/recognise/learn.ts';
import { sendToBackground } from '../../messages/send.ts';
import { nothingLearnt, type PageKey, pageKey } from '../../state/learnt-pages.ts';

export interface LabelLearner {
  /** Passes on what an English page teaches about Workday's ids. */
  seen(observation: Observation): void;
  /** Passes on what the administrator says of the page on show, unless it is another one by now. */
  told(observation: Observation | null, page: PageKey, is: boolean): Promise<void>;
}

export function createLabelLearner(
  at: { host: string; tenant: string },
  lost: () => void,
): LabelLearner {
  let last = '';
  return {
    seen({ recognition, snapshot, context }) {
      const ids = idsToLearn(recognition, snapshot, (context.learnt ?? nothingLearnt).ids);
      const lesson = JSON.stringify(ids);
      // Until the background has answered, every look at the page teaches the same.
      if (!ids || lesson === last) return;
      last = lesson;
      sendToBackground('learn', { ...at, ids, answer: null }).catch(lost);
    },
    async told(observation, page, is) {
      const { recognition, snapshot } = observation ?? {};
      if (!recognition?.task || !recognition.page || !snapshot) return;
      if (pageKey(recognition.task.id, recognition.page.id) !== page) return;
      const answer = answerAbout(recognition, snapshot, is);
      if (answer) await sendToBackground('learn', { ...at, ids: null, answer });
    },
  };
}
