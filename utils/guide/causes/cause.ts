import type { MessageKey } from '../message-key.ts';
import type { PlaceId } from '../places.ts';
import type { TaskId } from '../task.ts';
import type { Sign } from './sign.ts';

/**
 * Each cause has three sentences in the catalogue: what is wrong (`is`), how to tell (`sign`), and
 * what to do, to the very end (`cure`).
 */
export type CauseId = MessageKey extends infer Key
  ? Key extends `causes.${infer Id}.is`
    ? Id
    : never
  : never;

/** A page of the cure: a step of the guide, its way to a new value, or another page of Workday. */
export type CureStep = { task: TaskId; renew?: true } | { place: PlaceId };

/**
 * One reason why a check fails. Data that support edits: docs/guide-data.md, "Add a cause".
 * Scores only order causes. A sign that proves its cause has 20.
 */
export interface Cause {
  id: CauseId;
  /** The failures that it explains. Without one of them it is no cause. */
  explains: readonly Sign[];
  /** Score without any sign: how often it happens, 0 to 5. */
  usual: number;
  /** Each adds its score if all of `when` were seen. A negative one speaks against the cause. */
  signs: readonly { when: readonly Sign[]; score: number }[];
  /** Any of these rules it out. */
  ruledOutBy: readonly Sign[];
  /** The sign whose detail becomes `$1` of the sentences. */
  detail?: Sign;
  /** The pages of the cure, in order. None if there is nothing to change in Workday. */
  cure: readonly CureStep[];
}

/** A sign that proves its cause. */
export const proof = 20;

export const given = (score: number, ...when: Sign[]) => ({ when, score });
