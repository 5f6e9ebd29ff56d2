/** Values of the state hook `data-action`, as far as the panel has buttons for them. */
export type Action =
  | 'fill-task'
  | 'fill-field'
  | 'fill-permissions'
  | 'stop'
  | 'skip'
  | 'mark-done'
  | 'open-task'
  | 'verify'
  | 'connect'
  | 'send'
  | 'wipe'
  | 'reveal'
  | 'copy';
