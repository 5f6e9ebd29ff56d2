import type { TenantKey } from '../../tenant/tenant-key.ts';
import type { CheckPublisher } from './check-publisher.ts';

/** Runs work while nothing else uses the captured values. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/** One run of checks. */
export interface CheckRun {
  tenant: TenantKey;
  board: CheckPublisher;
  stop: AbortSignal;
  exclusively: Exclusively;
}
