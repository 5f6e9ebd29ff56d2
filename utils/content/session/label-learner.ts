import type { Observation } from '../../analysis/observe/observe.ts';
import { answerAbout, idsToLearn } from '../../analysis/recognise/learn.ts';
import { sendToBackground } from '../../messages/send.ts';
import { nothingLearnt, type PageKey, pageKey } from '../../state/learnt-pages.ts';

export interface LabelLearner {
  /** Sends what an English page teaches about Workday's ids. */
  learnFrom(observation: Observation): void;
  /**
   * Sends the administrator's answer about the page that shows, unless another one opened since.
   * @param is the page is the one that was asked about
   */
  confirmPage(observation: Observation | null, page: PageKey, is: boolean): Promise<void>;
}

export function createLabelLearner(
  tenant: { host: string; tenant: string },
  onUnreachable: () => void,
): LabelLearner {
  let lastSent = '';
  return {
    learnFrom({ recognition, snapshot, context }) {
      const ids = idsToLearn(recognition, snapshot, (context.learnt ?? nothingLearnt).ids);
      const text = JSON.stringify(ids);
      // Until the background has answered, every look at the page gives the same ids.
      if (!ids || text === lastSent) return;
      lastSent = text;
      sendToBackground('learn', { ...tenant, ids, answer: null }).catch(onUnreachable);
    },
    async confirmPage(observation, page, is) {
      const { recognition, snapshot } = observation ?? {};
      if (!recognition?.task || !recognition.page || !snapshot) return;
      if (pageKey(recognition.task.id, recognition.page.id) !== page) return;
      const answer = answerAbout(recognition, snapshot, is);
      if (answer) await sendToBackground('learn', { ...tenant, ids: null, answer });
    },
  };
}
