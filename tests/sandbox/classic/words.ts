/**
 * Texts of the user interface itself, as opposed to titles and labels, which the server sends. The
 * German and Japanese wording is invented: Workday's own is not public.
 */
const english = {
  search: 'Search',
  searchResults: 'Search Results',
  noResults: 'No results for',
  noMatches: 'No matches found',
  optionsExpanded: 'Options Expanded',
  itemsSelected: (count: number) => `${count} ${count === 1 ? 'item' : 'items'} selected`,
  selectedList: 'items selected',
  pressDelete: (label: string) => `${label}, press delete to clear value.`,
  checked: (label: string, on: boolean) => `${label} ${on ? 'checked' : 'not checked'}`,
  more: (count: number) => `More (${count})`,
  less: 'Less',
  selectOne: 'select one',
  relatedActions: 'Related Actions',
  actions: 'Actions',
  close: 'Close',
  errors: (count: number) => `Errors: ${count}`,
  alerts: (count: number) => `Alerts: ${count}`,
  error: 'Error',
  alert: 'Alert',
  viewAll: 'View All',
  items: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  sortAndFilter: 'Sort and filter column',
  yes: 'Yes',
  notANumber: 'Enter a whole number.',
  discardTitle: 'Discard Changes?',
  discardText: 'The changes that you made on this page will be lost.',
  discard: 'Discard',
  continue: 'Continue',
  loading: 'Loading',
  home: 'Home',
  menu: 'Global Navigation',
  inbox: 'My Tasks Items',
  inboxEmpty: 'You have no tasks.',
  profile: (name: string) => `Profile ${name}`,
  notFoundTitle: 'Page Not Found',
  notFoundText: 'The page you asked for does not exist, or you may not open it.',
};

export type Words = typeof english;

const german: Words = {
  search: 'Suchen',
  searchResults: 'Suchergebnisse',
  noResults: 'Keine Ergebnisse für',
  noMatches: 'Keine Treffer gefunden',
  optionsExpanded: 'Optionen eingeblendet',
  itemsSelected: (count) => `${count} Elemente ausgewählt`,
  selectedList: 'ausgewählte Elemente',
  pressDelete: (label) => `${label}, zum Entfernen Entf drücken.`,
  checked: (label, on) => `${label} ${on ? 'ausgewählt' : 'nicht ausgewählt'}`,
  more: (count) => `Mehr (${count})`,
  less: 'Weniger',
  selectOne: 'Bitte auswählen',
  relatedActions: 'Zugehörige Aktionen',
  actions: 'Aktionen',
  close: 'Schließen',
  errors: (count) => `Fehler: ${count}`,
  alerts: (count) => `Warnungen: ${count}`,
  error: 'Fehler',
  alert: 'Warnung',
  viewAll: 'Alle anzeigen',
  items: (count) => `${count} Elemente`,
  sortAndFilter: 'Spalte sortieren und filtern',
  yes: 'Ja',
  notANumber: 'Geben Sie eine ganze Zahl ein.',
  discardTitle: 'Änderungen verwerfen?',
  discardText: 'Die Änderungen auf dieser Seite gehen verloren.',
  discard: 'Verwerfen',
  continue: 'Fortfahren',
  loading: 'Wird geladen',
  home: 'Startseite',
  menu: 'Globale Navigation',
  inbox: 'Meine Aufgaben',
  inboxEmpty: 'Sie haben keine Aufgaben.',
  profile: (name) => `Profil ${name}`,
  notFoundTitle: 'Seite nicht gefunden',
  notFoundText: 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht öffnen.',
};

const japanese: Words = {
  search: '検索',
  searchResults: '検索結果',
  noResults: '該当なし:',
  noMatches: '一致する項目がありません',
  optionsExpanded: 'オプションを展開しました',
  itemsSelected: (count) => `${count} 件を選択済み`,
  selectedList: '選択済みの項目',
  pressDelete: (label) => `${label}、クリアするには Delete キーを押します。`,
  checked: (label, on) => `${label} ${on ? '選択済み' : '未選択'}`,
  more: (count) => `さらに表示 (${count})`,
  less: '表示を減らす',
  selectOne: '選択してください',
  relatedActions: '関連アクション',
  actions: 'アクション',
  close: '閉じる',
  errors: (count) => `エラー: ${count}`,
  alerts: (count) => `アラート: ${count}`,
  error: 'エラー',
  alert: 'アラート',
  viewAll: 'すべて表示',
  items: (count) => `${count} 件`,
  sortAndFilter: '列の並べ替えとフィルター',
  yes: 'はい',
  notANumber: '整数を入力してください。',
  discardTitle: '変更を破棄しますか?',
  discardText: 'このページで行った変更は失われます。',
  discard: '破棄',
  continue: '続行',
  loading: '読み込み中',
  home: 'ホーム',
  menu: 'グローバルナビゲーション',
  inbox: 'マイタスク',
  inboxEmpty: 'タスクはありません。',
  profile: (name) => `プロファイル ${name}`,
  notFoundTitle: 'ページが見つかりません',
  notFoundText: 'このページは存在しないか、開く権限がありません。',
};

const byLanguage: Record<string, Words> = { en: english, de: german, ja: japanese };

/** A live binding: English until the session reports the user's language. */
export let words: Words = english;

/**
 * Sets the language from the session's code, such as `en` or `de-DE`. Unknown languages stay
 * English.
 */
export function setLanguage(language: string): void {
  words = byLanguage[language.slice(0, 2).toLowerCase()] ?? english;
}
