import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../runners/build.ts';
import { CannotRun } from './cannot-run.ts';

export interface LiveOptions {
  /** Any address of the tenant, as the browser shows it. */
  address: string;
  /** Folder of the browser profile. Without one, the sign-in is forgotten at the end. */
  profile?: string;
  /** Program to start, if not the installed browser that is found. */
  browser?: string;
  headless: boolean;
  json: boolean;
  /** Folder of the page reports. */
  reports: string;
  /** How long a page may take until it counts as not recognised, in milliseconds. */
  patienceMs: number;
}

const defaultReports = 'live-reports';
const defaultPatienceS = 20;

const usage = `Usage: npm run live -- <address of a tenant> [options]

  --profile <folder>    keeps the browser profile, and with it the sign-in
  --headless            shows no window and asks nobody, for scheduled runs
  --browser <program>   the Chromium, Chrome or Edge to start
  --reports <folder>    where the page reports are saved (${defaultReports})
  --patience <seconds>  how long a page may take to be recognised (${defaultPatienceS})
  --json                prints the summary as JSON`;

/** @throws CannotRun with the usage if the options cannot be read */
export function readOptions(given: string[]): LiveOptions {
  const { values, positionals } = parse(given);
  const [address, ...rest] = positionals;
  const patienceS = Number(values.patience ?? defaultPatienceS);
  if (address === undefined || rest.length > 0 || !(patienceS > 0)) throw new CannotRun(usage);
  return {
    address,
    ...(values.profile !== undefined && { profile: resolve(values.profile) }),
    ...(values.browser !== undefined && { browser: resolve(values.browser) }),
    headless: values.headless,
    json: values.json,
    reports: resolve(root, values.reports ?? defaultReports),
    patienceMs: patienceS * 1_000,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        browser: { type: 'string' },
        reports: { type: 'string' },
        patience: { type: 'string' },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (problem) {
    throw new CannotRun(`${problem instanceof Error ? problem.message : problem}\n\n${usage}`);
  }
}
