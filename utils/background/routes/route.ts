import type { z } from '../../lib/zod.ts';
import type { Sender } from '../../messages/sender.ts';
import type { Shown } from '../../state/consent.ts';
import type { Bound } from './bound.ts';

/** A message of the protocol. */
interface Message {
  data: unknown;
  answer: unknown;
}

type Handler<M extends Message, From> = (
  data: M['data'],
  sender: From,
) => M['answer'] | Promise<M['answer']>;

/**
 * One row: how the background takes one message. The router checks the schema first, then the
 * sender, and only then calls the handler.
 */
export interface Route<M extends Message, From> {
  /** Returns the sender as the handler takes it, or null if it may not send this message. */
  from: (sender: Sender, data: M['data']) => From | null;
  schema: z.ZodType<M['data']>;
  handle: M['data'] extends { shown: Shown } ? Bound<Handler<M, From>> : Handler<M, From>;
}

/** One row for every message of a family, and none besides. */
export type Routes<Family, From> = {
  [T in keyof Family]: Family[T] extends Message ? Route<Family[T], From> : never;
};
