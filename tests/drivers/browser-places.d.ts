export type BrowserKind = 'chromium' | 'firefox';

export declare const browsers: Record<
  BrowserKind,
  {
    name: string;
    /** Environment variable with the path of the program. */
    variable: string;
    debianPackage: string;
    commands: string[];
    places: Partial<Record<NodeJS.Platform, string[]>>;
  }
>;

/**
 * Path of an installed browser, or null. Looks in the environment variable, then on PATH, then in
 * the usual places.
 * @throws if the variable names a file that cannot be started
 */
export declare function findBrowser(kind: BrowserKind): string | null;
