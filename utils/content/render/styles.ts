// No custom properties: a page that registers one of the same name (`@property`) controls its value
// in here too.
const accent = '#0b6e69';
const accentSoft = '#0b6e6926';
const ok = '#177245';
const wrong = '#b3261e';
const wrongSoft = '#b3261e1f';
const note = '#8a5300';
const textColour = '#14181f';
const muted = '#5b6472';
const border = '#d9dee5';
const background = '#fff';
const button = '#f7f8fa';

/**
 * Style sheet of the shadow root. Reasons stand here, since comments in the string would ship.
 * - Pixels only: `rem` would follow the root font size of the page, which Workday sets.
 * - The ring of a callout (`data-ring='point'`) has to be visible on Workday's coloured header too.
 * - Only buttons, lists and the card take the pointer. All else lets presses through to the page.
 * - `.buttons` stand at the upper edge: the full text under the pointer must not move them.
 */
export const styles = /* css */ `
:host { all: initial !important; display: contents !important; }
*, *::before, *::after { box-sizing: border-box; }

.layer {
  position: fixed; inset: 0; width: auto; height: auto; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;
  background: none; overflow: visible; pointer-events: none; z-index: 2147483647;
  color: ${textColour}; color-scheme: light; font: 13px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  text-align: start; letter-spacing: normal; cursor: default; user-select: none;
}

.placed { position: fixed; top: 0; left: 0; will-change: transform; }
[data-hidden] { visibility: hidden; }
[data-hidden], [data-hidden] * { pointer-events: none !important; }

.ring { border-radius: 7px; box-shadow: 0 0 0 2px ${accent}, 0 0 0 5px ${accentSoft}; }
.ring[data-tone='wrong'] { box-shadow: 0 0 0 2px ${wrong}, 0 0 0 5px ${wrongSoft}; }
.ring[data-tone='ok'] { box-shadow: 0 0 0 2px ${ok}, 0 0 0 5px #17724522; }
.ring[data-ring='ok'] { box-shadow: 0 0 0 3px #fff, 0 0 0 6px ${accent}; }
.ring[data-ring='point'] { box-shadow: 0 0 0 2px #fff, 0 0 0 4px ${accent}, 0 0 0 6px #fffc; }
.ring[data-ring='point'][data-tone='ok'] { box-shadow: 0 0 0 2px #fff, 0 0 0 4px ${ok}, 0 0 0 6px #fffc; }
.ring[data-ring='point'][data-tone='wrong'] { box-shadow: 0 0 0 2px #fff, 0 0 0 4px ${wrong}, 0 0 0 6px #fffc; }

.hint {
  display: flex; align-items: center; gap: 7px; width: max-content; padding: 2px 7px 2px 8px; pointer-events: none;
  background: ${background}; border: 1px solid ${border}; border-inline-start: 3px solid ${muted}; border-radius: 8px;
  box-shadow: 0 1px 4px #0000001a; font-size: 12.5px; line-height: 1.3;
}
.hint[data-tone='ok']:not(.detail) { gap: 4px; padding-inline: 2px; border-color: transparent; background: #ffffffe6; color: ${ok}; box-shadow: none; font-weight: 500; }
.detail[data-tone='ok'] { border-inline-start-color: ${ok}; color: ${ok}; }
.hint[data-tone='wrong'] { border-inline-start-color: ${wrong}; }
.hint[data-tone='note'] { border-inline-start-color: #c98a1b; }
.hint[data-tone='todo'] { border-inline-start-color: ${accent}; }
.hint[data-compact] { align-items: center; justify-content: center; aspect-ratio: 1; padding: 0; border-width: 1px; font-size: 11px; line-height: 1; }
.hint[data-compact] :is(.words, .buttons) { display: none; }
.hint[data-narrow] [data-press='copy'], .detail:not([data-length='full']) .buttons, .detail[data-length='brief'] .why { display: none; }
.detail { align-items: baseline; z-index: 2; padding-block: 5px; box-shadow: 0 4px 16px #00000029; }
.sign { flex: none; width: 14px; height: 14px; align-self: center; }
.detail .sign { align-self: flex-start; margin-top: 1px; }
.icon-drawn { display: block; flex: none; width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.mark { display: block; flex: none; width: 14px; height: 14px; fill: ${accent}; }
.mark path { fill: none; stroke: #fff; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.head .mark, .pill .mark { width: 20px; height: 20px; }
[data-tone='ok'] > .sign { color: ${ok}; }
[data-tone='wrong'] > .sign { color: ${wrong}; }
[data-tone='note'] > .sign { color: ${note}; }
[data-tone='todo'] > .sign { color: ${accent}; }
[data-tone='unsure'] > .sign { color: ${muted}; }
.words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; flex: 1 1 auto; min-width: 0; overflow: hidden; }
.detail .words { display: block; overflow: visible; }
.word { color: ${muted}; }
[data-tone='ok'] .word { color: ${ok}; }
[data-tone='wrong'] .word { color: ${wrong}; font-weight: 600; }
.value { color: ${textColour}; font-weight: 600; overflow-wrap: anywhere; }
.star { color: ${wrong}; font-weight: 700; }
.sentence { color: ${textColour}; }
.aside { color: ${note}; }
.why { display: block; width: 0; min-width: 100%; margin-top: 2px; color: ${muted}; font-size: 12px; }
.buttons { display: flex; flex: none; align-self: flex-start; gap: 6px; }

button {
  all: unset; box-sizing: border-box; pointer-events: auto; cursor: pointer; padding: 3px 9px; border: 1px solid ${border}; border-radius: 6px;
  background: ${button}; color: ${textColour}; font: inherit; font-size: 12px; line-height: 16px; text-align: center; white-space: nowrap;
}
button:hover { background: #eceff3; }
button:active { background: #e2e6ec; }
button.main { background: ${accent}; border-color: ${accent}; color: #fff; }
button.main:hover { background: #095a56; }
button.link { border-color: transparent; background: none; color: ${accent}; padding-inline: 4px; }
button.below { margin-block: -4px; }
button.link:hover { text-decoration: underline; }

.card, .pill { top: 0; left: 0; }
.card {
  z-index: 3; position: fixed; display: flex; flex-direction: column; gap: 8px; width: 284px; max-height: min(460px, calc(100vh - 36px)); padding: 14px;
  background: ${background}; border: 1px solid ${border}; border-radius: 12px; box-shadow: 0 6px 24px #00000026; pointer-events: auto; line-height: 1.45;
}
.card:not([data-slim]) .unfold, .card[data-slim] :is(h2, .foot, .body > :not(.alert, .problems, .without-place)) { display: none; }
.card[data-slim] { gap: 6px; padding: 10px 14px; }
.card[data-tiny] { width: auto; padding: 6px 8px 6px 12px; }
.card[data-tiny] > :not(.head, .off), .card[data-tiny] .head > [data-press='minimise'] { display: none; }
.off { display: flex; flex-direction: column; gap: 6px; padding: 10px; border: 1px solid ${border}; border-radius: 8px; }
.card[data-tiny] .off { width: 256px; }
.off b { font-weight: 600; }
.off p { font-size: 12px; }
.card[data-slim] .body:not(:has(> :is(.alert, .problems, .without-place))) { display: none; }
.head { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 20px; }
.step { flex: 1; font-weight: 600; line-height: 20px; white-space: nowrap; }
.next { color: ${muted}; font-size: 12px; white-space: nowrap; }
.card:not([data-tiny]) .next { display: none; }
.card h2 { margin: -6px 0 0; font-size: 14px; font-weight: 600; line-height: 1.35; }
.card p { margin: 0; color: ${muted}; }
.card .coming { color: ${textColour}; }
.body { display: flex; flex-direction: column; gap: 8px; overflow-y: auto; overscroll-behavior: contain; min-height: 0; margin-inline: -14px; padding-inline: 14px; }
.card button.main { width: 100%; padding: 8px; border-radius: 8px; font-size: 13px; font-weight: 600; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; margin: -2px -4px -4px; }
.icon { display: grid; place-items: center; flex: none; width: 28px; height: 28px; padding: 0; border-color: transparent; border-radius: 8px; background: none; color: ${muted}; }
.card[data-tiny] .icon { background: #f0f2f5; }
.alert { padding: 8px 10px; border-radius: 8px; background: #fdeceb; color: #8c1d18; }
.card[data-slim] .calm { padding: 4px 10px; }
.calm { display: flex; align-items: center; gap: 6px; padding: 8px 10px; border-radius: 8px; background: #e7f4ed; color: #115533; }
.reasons { margin: 0; padding: 0; list-style: none; display: flex; flex-direction: column; gap: 6px; }
.reasons b { display: block; color: ${textColour}; font-weight: 600; }
.reasons li { color: ${muted}; font-size: 12.5px; }
progress { display: block; appearance: none; width: 100%; height: 4px; margin: 6px 0; border: 0; border-radius: 2px; background: #e3e7ec; overflow: hidden; }
progress::-webkit-progress-bar { background: #e3e7ec; }
progress::-webkit-progress-value { background: ${accent}; transition: inline-size 0.15s; }
progress::-moz-progress-bar { background: ${accent}; }
.current { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

.pill { z-index: 3; position: fixed; display: flex; gap: 8px; align-items: center; padding: 8px 12px; border-radius: 12px; background: ${background}; box-shadow: 0 6px 24px #0004; font-weight: 600; }

.permissions { pointer-events: auto; margin: 6px 0 2px; padding: 0; max-height: 190px; overflow-y: auto; overscroll-behavior: contain; list-style: none; }
.permissions li { display: flex; align-items: center; gap: 6px; padding: 2px 0; color: ${textColour}; }
.permissions small { color: ${muted}; font-size: 11.5px; }

.bubble { display: flex; gap: 8px; width: max-content; max-width: min(340px, calc(100vw - 24px)); padding: 7px 11px; border-radius: 8px; background: ${accent}; color: #fff; font-weight: 600; pointer-events: none; box-shadow: 0 3px 12px #00000029; }
.bubble[data-tone='ok'] { background: ${ok}; }
.ready { max-width: min(300px, calc(100vw - 24px)); padding: 10px 14px; border-radius: 10px; background: #0b3f3c; line-height: 18px; font-weight: 500; box-shadow: 0 8px 24px #0005; }
.ready small { display: block; margin-top: 2px; opacity: 0.8; font-size: 12px; }
.arrow { position: absolute; width: 12px; height: 12px; background: inherit; rotate: 45deg; }
.bubble > span { position: relative; z-index: 1; }
.bubble[data-tone='wrong'] { background: ${wrong}; }

@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) {
  .ring { outline: 2px solid Highlight; }
  .ring[data-tone='wrong'] { outline: 3px double Mark; }
  .hint, .card, .pill, .bubble { border: 1px solid CanvasText; }
  button.main { border-color: ButtonText; }
}
`;
