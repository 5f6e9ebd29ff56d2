import { kollenoOrigins } from './kolleno-hosts.ts';
import { workdayDomains } from './match-patterns.ts';

/** The only Trusted Types policy: parses Kolleno's article (utils/panel/article). */
export const articleParser = 'kolleno-article';

/**
 * The content security policy of the extension's pages and of its background. Even code that got
 * into them could load nothing, and reach nobody but the servers that the product calls anyway.
 * @param servers origins of the help centre, and of servers that the package was built for
 * (docs/policy.md, "Servers besides Kolleno's")
 */
export function contentSecurityPolicy(servers: readonly string[]): string {
  const workday = workdayDomains.map((domain) => `https://*.${domain}`);
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'object-src': ["'none'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    // Its own package: the messages, where the browser has none (utils/i18n/read-catalogue.ts).
    'connect-src': ["'self'", ...workday, ...kollenoOrigins, ...servers],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [articleParser],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** The origins that a policy text lets its pages connect to; null if it sets no limit. */
export function connectSources(policy: string): string[] | null {
  const directive = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === 'connect-src');
  return directive ? directive.slice(1) : null;
}
