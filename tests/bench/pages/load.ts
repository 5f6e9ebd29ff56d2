/**
 * Activity of a busy page. Runs inside pages as text, so it must not reference anything outside its
 * body.
 */
export interface PageLoad {
  /** Adds a grid with this many rows, in this many chunks, one per frame. */
  streams(rows: number, chunks: number): Promise<void>;
  /** Makes this many changes per second: texts, added and removed rows, attributes. */
  mutates(perSecond: number, milliseconds: number): Promise<void>;
  /** Adds about this many static elements. */
  grows(nodes: number): void;
}

declare global {
  interface Window {
    load: PageLoad;
  }
}

export function installLoad(): void {
  const cells = 8;
  const part = (name: string, id: string, ...inside: (Node | string)[]): HTMLElement => {
    const made = document.createElement(name);
    made.dataset.automationId = id;
    made.append(...inside);
    return made;
  };
  const row = (number: number): HTMLElement =>
    part(
      'tr',
      'row',
      ...Array.from({ length: cells }, (_, column) =>
        part('td', 'gridCell', part('div', 'promptOption', `Entry ${number}.${column}`)),
      ),
    );
  const place = (): HTMLElement =>
    document.querySelector<HTMLElement>('#load, [id^="wd-EditPage-"], main') ?? document.body;
  const nextFrame = () => new Promise(requestAnimationFrame);

  window.load = {
    async streams(rows, chunks) {
      const body = part('tbody', 'rows');
      const grid = part('table', 'grid', body);
      place().append(grid);
      const size = rows / chunks;
      for (let chunk = 0; chunk < chunks; chunk++) {
        for (let at = 0; at < size; at++) body.append(row(chunk * size + at));
        await nextFrame();
      }
      grid.remove();
      await nextFrame();
    },
    async mutates(perSecond, milliseconds) {
      const body = part('tbody', 'rows', ...Array.from({ length: 20 }, (_, number) => row(number)));
      const grid = part('table', 'grid', body);
      place().append(grid);
      const start = performance.now();
      let made = 0;
      while (performance.now() - start < milliseconds) {
        const due = ((performance.now() - start) / 1000) * perSecond;
        for (; made < due; made++) {
          const target = body.children[made % body.children.length];
          if (made % 4 === 0) body.append(row(made));
          else if (made % 4 === 1) body.firstElementChild?.remove();
          else if (made % 4 === 2) target?.setAttribute('class', `state-${made}`);
          else if (target?.firstElementChild)
            target.firstElementChild.textContent = `Changed ${made}`;
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      grid.remove();
      await nextFrame();
    },
    grows(nodes) {
      const body = part('tbody', 'rows');
      const elementsInRow = 1 + cells * 2;
      for (let at = 0; at * elementsInRow < nodes; at++) body.append(row(at));
      place().append(part('table', 'grid', body));
    },
  };
}
