import { driftAttributes } from '../drift.ts';
import type { Interpreter } from '../languages/interpreter.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** The classic skin is served as it is, the others as bundles. */
function skinTags(skin: Tenant['skin']): string {
  const [style, script] = skin === 'classic' ? ['classic.css', 'main.ts'] : ['main.css', 'main.js'];
  return `<link rel="stylesheet" href="/static/${skin}/${style}">
<script type="module" src="/static/${skin}/${script}"></script>`;
}

/** Workday's inline scripts state the locale (docs/workday.md, "Languages"). */
const localeCodes: Record<string, string> = { en: 'en_US', de: 'de_DE', ja: 'ja_JP' };

/**
 * The document of every `/{tenant}/d/…` address. It has no content: the skin fetches it
 * (docs/workday.md, "Addresses").
 */
export function shellHtml(tenant: Tenant): string {
  return `<!doctype html>
<html lang="${tenant.language}"${driftAttributes(tenant.drift)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Workday</title>
<link rel="icon" href="data:,">
<script>window.workdayShell = { "localeCode": "${localeCodes[tenant.language] ?? 'en_US'}" };</script>
${skinTags(tenant.skin)}
</head>
<body></body>
</html>
`;
}

/** The native sign-in page, which accepts any user name and password. */
export function signInHtml(tenant: Tenant, interpreter: Interpreter): string {
  const text = (english: string) => interpreter.text(english);
  return `<!doctype html>
<html lang="${tenant.language}">
<head>
<meta charset="utf-8">
<title>${text('Sign In')} - Workday</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>${text(`Sign in to ${tenant.name}`)}</h1>
<form method="post">
<div data-automation-id="userName"><label>${text('Username')} <input name="userName" autocomplete="off"></label></div>
<div data-automation-id="password"><label>${text('Password')} <input name="password" type="password" class="gwt-PasswordTextBox" autocomplete="off"></label></div>
<button data-automation-id="goButton">${text('Sign In')}</button>
</form>
</main>
</body>
</html>
`;
}

export function messageHtml(title: string, text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
}
