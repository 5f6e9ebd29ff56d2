/**
 * Workday's older widgets carry class names that its compiler makes up: three to five capitals, different from release to
 * release (docs/workday.md, "Newer rendering"). Here they differ on every load, so that nobody can lean on them.
 */
const given = new Map<string, string>();

/** The made-up class name that stands for `.c-<name>` of classic.css on this load. */
export function styled(...names: string[]): string {
  return names.map(classFor).join(' ');
}

/** Puts classic.css into the page with its `.c-…` classes renamed. Resolves when the style is in force. */
export async function applyStyles(): Promise<void> {
  const source = await (await fetch(new URL('./classic.css', import.meta.url))).text();
  const style = document.createElement('style');
  style.textContent = source.replace(/\.c-([a-z-]+)/g, (_, name: string) => `.${classFor(name)}`);
  document.head.append(style);
}

function classFor(name: string): string {
  const known = given.get(name);
  if (known) return known;
  let made = '';
  do {
    const length = 3 + Math.floor(Math.random() * 3);
    made = `W${Array.from({ length: length - 1 }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join('')}`;
  } while ([...given.values()].includes(made));
  given.set(name, made);
  return made;
}
